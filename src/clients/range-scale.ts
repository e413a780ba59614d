import { timeRange, usageRange } from './query/ranges.ts';

/** The steps of a range facet: amounts or ages that people think in, finer where they are small. */
export interface RangeScale {
  /** Kilobytes or epoch ms, ascending; at least two. */
  readonly edges: readonly number[];
  /** By edge, as the query language writes it: an amount, or an age for times. */
  readonly labels: readonly string[];
}

export type RangeType = 'usage' | 'time';

/** The two ends as typed: amounts, ages or dates; '' is open. For times `from` is the older end. */
export interface RangeEnds {
  readonly from: string;
  readonly to: string;
}

type Step = readonly [size: number, label: string];

const AMOUNTS: readonly Step[] = [
  [0, '0'],
  ...['kB', 'MB', 'GB', 'TB'].flatMap((unit, power) =>
    [1, 2, 5, 10, 20, 50, 100, 200, 500].map((n): Step => [n * 1000 ** power, `${n}${unit}`]),
  ),
];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const AGES: readonly Step[] = [
  [0, '0'],
  ...[5, 15, 30].map((n): Step => [n * MINUTE, `${n}min`]),
  ...[1, 2, 4, 8, 12].map((n): Step => [n * HOUR, `${n}h`]),
  ...[1, 2, 4, 7, 14, 31, 60, 90, 180, 365, 730, 1825, 3650].map((n): Step => [n * DAY, `${n}d`]),
];

/** The steps around what occurs: from the last one at or below the smallest to the first above the largest. */
function around(steps: readonly Step[], min: number, max: number): readonly Step[] {
  const above = steps.findIndex(([size]) => size > max);
  const end = above < 0 ? steps.length - 1 : Math.max(above, 1);
  const below = steps.findLastIndex(([size]) => size <= min);
  return steps.slice(Math.min(Math.max(below, 0), end - 1), end + 1);
}

/** @param now epoch ms that ages count from */
export function rangeScale(
  type: RangeType,
  { min, max }: { readonly min: number; readonly max: number },
  now: number,
): RangeScale {
  const steps = type === 'usage' ? around(AMOUNTS, min, max) : around(AGES, now - max, now - min).toReversed();
  return {
    edges: steps.map(([size]) => (type === 'usage' ? size : now - size)),
    labels: steps.map(([, label]) => label),
  };
}

/** The ends of the steps from `low` to `high` (positions of edges); the outermost are open. */
export function endsOfSteps({ labels }: RangeScale, low: number, high: number): RangeEnds {
  return { from: low <= 0 ? '' : labels[low], to: high >= labels.length - 1 ? '' : labels[high] };
}

const AGE = /^\d+(?:\.\d+)?\s*(?:s|m|min|h|d|w)$/i;

function timeText(from: string, to: string): string {
  const [older, younger] = [AGE.test(from), AGE.test(to)];
  if (from === '') return younger ? `>${to}` : `<=${to}`;
  if (to === '') return older ? `<${from}` : `>=${from}`;
  return older && younger ? `${to}..${from}` : `${from}..${to}`;
}

/** The range in the query language, '' for none; null where the ends cannot be understood or leave nothing between them. */
export function textOfEnds(type: RangeType, ends: RangeEnds): string | null {
  const [from, to] = [ends.from.replaceAll(/\s/g, ''), ends.to.replaceAll(/\s/g, '')];
  if (from === '' && to === '') return '';
  const text = type === 'usage' ? `${from}..${to}` : timeText(from, to);
  return rangeOf(type, text, 0) === null ? null : text;
}

/** Kilobytes or epoch ms of a range in the query language; null for anything else. */
export const rangeOf = (type: RangeType, text: string, now: number) =>
  type === 'usage' ? usageRange(text) : timeRange(text, { now, spanStart: now });

/** The ends of a range as textOfEnds writes it, or as people write it; null for what has no two ends (`today`). */
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

/** Where a value lies on the scale, in steps: 2.5 is half-way between the third edge and the fourth. */
export function placeOf({ edges }: RangeScale, value: number): number {
  const last = edges.length - 1;
  if (value <= edges[0]) return 0;
  if (value >= edges[last]) return last;
  const low = edges.findLastIndex((edge) => edge <= value);
  return low + (value - edges[low]) / (edges[low + 1] - edges[low]);
}
