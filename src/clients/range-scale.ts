import { timeRange, usageRange } from './query/ranges.ts';

/** The steps of a range facet: round amounts or ages, finer where they are small. */
export interface RangeScale {
  /** Kilobytes or epoch ms, ascending; at least two. */
  readonly edges: readonly number[];
  /** By edge: the amount or the age in the query language. */
  readonly labels: readonly string[];
}

export type RangeType = 'usage' | 'time';

/** The two ends of a range as typed: amounts, ages or dates; '' is open. For times, `from` is the older end. */
export interface RangeEnds {
  readonly from: string;
  readonly to: string;
}

type Step = readonly [size: number, label: string];

/** Up to more than an exabyte, the most that is read. @param base bytes of the first unit, each of the others has as many of the one before it */
const amounts = (units: readonly string[], base: number): readonly Step[] => [
  [0, '0'],
  ...units.flatMap((unit, power) =>
    // 15 digits, as the query language reads them: 5 * 1.024 is 5.12.
    [1, 2, 5, 10, 20, 50, 100, 200, 500, ...(power === 4 ? [2000] : [])].map((n): Step => [
      Number(((n * base ** (power + 1)) / 1000).toPrecision(15)),
      `${n}${unit}`,
    ]),
  ),
];

const AMOUNTS = {
  decimal: amounts(['kB', 'MB', 'GB', 'TB', 'PB'], 1000),
  binary: amounts(['KiB', 'MiB', 'GiB', 'TiB', 'PiB'], 1024),
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const AGES: readonly Step[] = [
  [0, '0'],
  ...[5, 15, 30].map((n): Step => [n * MINUTE, `${n}min`]),
  ...[1, 2, 4, 8, 12].map((n): Step => [n * HOUR, `${n}h`]),
  ...[1, 2, 4, 7, 14, 31, 60, 90, 180, 365, 730, 1825, 3650].map((n): Step => [n * DAY, `${n}d`]),
];

/** The steps that cover min to max: from the last at or below min to the first above max. */
function around(steps: readonly Step[], min: number, max: number): readonly Step[] {
  const above = steps.findIndex(([size]) => size > max);
  const end = above < 0 ? steps.length - 1 : Math.max(above, 1);
  const below = steps.findLastIndex(([size]) => size <= min);
  return steps.slice(Math.min(Math.max(below, 0), end - 1), end + 1);
}

/** The scale that covers min to max. @param now epoch ms that ages count from @param bytes the units in which amounts are round */
export function rangeScale(
  type: RangeType,
  { min, max }: { readonly min: number; readonly max: number },
  now: number,
  bytes: keyof typeof AMOUNTS = 'decimal',
): RangeScale {
  const steps = type === 'usage' ? around(AMOUNTS[bytes], min, max) : around(AGES, now - max, now - min).toReversed();
  return {
    edges: steps.map(([size]) => (type === 'usage' ? size : now - size)),
    labels: steps.map(([, label]) => label),
  };
}

/** One or more steps of amounts in words; a client at their upper end counts in the next step. */
export const amountSteps = ({ labels }: RangeScale, low: number, high = low + 1): string =>
  `${labels[low]} to under ${labels[high]}`;

/** The ends of a range between two edges, by their positions; the outermost edges are open ends. Of amounts, the upper end is not included. */
export function endsOfSteps(type: RangeType, { labels }: RangeScale, low: number, high: number): RangeEnds {
  const under = type === 'usage' ? '<' : '';
  return { from: low <= 0 ? '' : labels[low], to: high >= labels.length - 1 ? '' : `${under}${labels[high]}` };
}

const AGE = /^\d+(?:\.\d+)?\s*(?:s|m|min|h|d|w)$/i;

function timeText(from: string, to: string): string {
  const [older, younger] = [AGE.test(from), AGE.test(to)];
  if (from === '') return younger ? `>${to}` : `<=${to}`;
  if (to === '') return older ? `<${from}` : `>=${from}`;
  return older && younger ? `${to}..${from}` : `${from}..${to}`;
}

/** The range in the query language, '' for two open ends; null where an end cannot be understood or nothing is between them. */
export function textOfEnds(type: RangeType, ends: RangeEnds): string | null {
  const [from, to] = [ends.from.replaceAll(/\s/g, ''), ends.to.replaceAll(/\s/g, '')];
  if (from === '' && to === '') return '';
  const text = type === 'usage' ? `${from}..${to}` : timeText(from, to);
  return rangeOf(type, text, 0) === null ? null : text;
}

/** The range, in kilobytes or epoch ms, that a text of the query language means; null for any other text. */
export const rangeOf = (type: RangeType, text: string, now: number) =>
  type === 'usage' ? usageRange(text) : timeRange(text, { now, spanStart: now });

/** The ends of a range in the query language; null for a text without two ends (`today`). */
export function endsOf(type: RangeType, text: string): RangeEnds | null {
  const halves = text.split('..').map((half) => half.trim());
  if (halves.length === 2) {
    const ages = type === 'time' && halves.every((half) => half === '' || AGE.test(half));
    return ages ? { from: halves[1], to: halves[0] } : { from: halves[0], to: halves[1] };
  }
  const match = /^([<>])=?(.+)$/s.exec(text.trim());
  if (match === null) return null;
  const end = match[2].trim();
  const upwards = (match[1] === '>') !== (type === 'time' && AGE.test(end));
  return upwards ? { from: end, to: '' } : { from: '', to: end };
}

/** The place of a value on the scale: 2.5 is half-way between the third edge and the fourth. */
export function placeOf({ edges }: RangeScale, value: number): number {
  const last = edges.length - 1;
  if (value <= edges[0]) return 0;
  if (value >= edges[last]) return last;
  const low = edges.findLastIndex((edge) => edge <= value);
  return low + (value - edges[low]) / (edges[low + 1] - edges[low]);
}
