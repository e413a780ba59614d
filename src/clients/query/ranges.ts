/** Kilobytes or epoch ms, both ends included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The times that a filter's ages and `is:new` count from. */
export interface TimeContext {
  /** Epoch ms that ages count from. */
  readonly now: number;
  /** Epoch ms at which the requested span begins. */
  readonly spanStart: number;
}

/** Kilobytes by unit; Meraki's kB is decimal. */
const UNITS_KB: Readonly<Record<string, number>> = {
  b: 0.001,
  kb: 1,
  mb: 1e3,
  gb: 1e6,
  tb: 1e9,
  pb: 1e12,
  kib: 1.024,
  mib: 1048.576,
  gib: 1024 ** 3 / 1000,
  tib: 1024 ** 4 / 1000,
  pib: 1024 ** 5 / 1000,
};
const AGES_MS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** Whether a word is a unit of data. */
export const isUnit = (word: string): boolean => Object.hasOwn(UNITS_KB, word.toLowerCase());

/** The amount next above (1) or below (-1), so that < and > exclude their bound and nothing else, however small or large it is. */
const nextAmount = (amount: number, side: 1 | -1): number =>
  amount + side * Math.max(Number.MIN_VALUE, amount * Number.EPSILON);

/** `1.5GB` as kilobytes; a number without a unit is kilobytes; NaN for anything else. */
function kilobytes(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  if (match === null) return Number.NaN;
  const unit = match[2].toLowerCase();
  const amount = Number(match[1]) * (unit === '' ? 1 : (UNITS_KB[unit] ?? UNITS_KB[`${unit}b`] ?? Number.NaN));
  // 16.1 * 1000 is 16100.000000000002: 15 digits are those of the decimal product.
  return Number(amount.toPrecision(15));
}

const amountRange = (text: string): Range | null => {
  const amount = kilobytes(text);
  return Number.isNaN(amount) ? null : { min: amount, max: amount };
};

/** `5MB`, and as the upper end of a pair `<5MB`: up to, but not 5 MB. */
function amountEnd(text: string, at: number): Range | null {
  const below = at === 1 && text.startsWith('<');
  const end = amountRange(below ? text.slice(1) : text);
  return below && end !== null ? { ...end, max: nextAmount(end.max, -1) } : end;
}

/** The range of `a..b`, `a..` or `..b`, whose ends `one` reads; null if they cannot be read; undefined for a text without `..`. */
function pairRange(text: string, one: (text: string, at: number) => Range | null): Range | null | undefined {
  const halves = text.split('..');
  if (halves.length !== 2) return undefined;
  const [from, to] = halves.map((half, at) => (half.trim() === '' ? undefined : one(half.trim(), at)));
  if (from === null || to === null || (from === undefined && to === undefined)) return null;
  const min = from?.min ?? -Infinity;
  const max = to?.max ?? Infinity;
  return min <= max ? { min, max } : null;
}

const COMPARED = /^(>=|<=|>|<|=?)([^<>=].*)$/s;

/** The range of `>x`, `<=x` and so on, where x is itself a range (a day has two ends). */
function compared(operator: string, { min, max }: Range, next: (bound: number, side: 1 | -1) => number): Range {
  if (operator === '>') return { min: next(max, 1), max: Infinity };
  if (operator === '>=') return { min, max: Infinity };
  if (operator === '<') return { min: -Infinity, max: next(min, -1) };
  if (operator === '<=') return { min: -Infinity, max };
  return { min, max };
}

/** `>1GB`, `<=5MB`, `10MB..2GB`, `10MB..<2GB`, `10MB..`, `0`; null for anything else. */
export function usageRange(text: string): Range | null {
  const pair = pairRange(text, amountEnd);
  if (pair !== undefined) return pair;
  const match = COMPARED.exec(text.trim());
  const amount = match === null ? null : amountRange(match[2]);
  return match === null || amount === null ? null : compared(match[1], amount, nextAmount);
}

const MOMENT = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z)?)?$/i;

/** A day of the browser's time zone. @param month from 0 */
const dayRange = (year: number, month: number, day: number): Range => ({
  min: new Date(year, month, day).getTime(),
  max: new Date(year, month, day + 1).getTime() - 1,
});

/**
 * A day, a minute or a second in the browser's time zone, from its first to its last millisecond. With a Z it is one of UTC: when summer
 * time ends, the clock shows an hour twice, and without a Z the first is meant (see shownAgain).
 */
function momentRange(text: string): Range | null {
  const match = MOMENT.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const whole = dayRange(year, month - 1, day);
  // Date turns 30 February into a day of March.
  if (new Date(whole.min).getDate() !== day) return null;
  if (!match[4]) return whole;
  const parts = [year, month - 1, day, hour, minute, second] as const;
  const min = match[7] ? Date.UTC(...parts) : new Date(...parts).getTime();
  return { min, max: min + AGES_MS[match[6] ? 's' : 'm'] - 1 };
}

/** The minute or second at which the clock shows a time for the second time, because summer time ended in between; null for any other text. */
export function shownAgain(text: string): Range | null {
  const first = /[T ][^Z]*$/i.test(text) ? momentRange(text.replace(/^=/, '')) : null;
  if (first === null) return null;
  const offset = (time: number) => new Date(time).getTimezoneOffset() * AGES_MS.m;
  const later = offset(first.min + 3 * AGES_MS.h);
  const gap = later - offset(first.min);
  return gap > 0 && offset(first.min + gap) === later ? { min: first.min + gap, max: first.max + gap } : null;
}

function ageOf(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(s|m|min|h|d|w)$/i.exec(text.trim());
  return match === null ? Number.NaN : Number(match[1]) * AGES_MS[match[2].toLowerCase()];
}

/** `1h..2d`, `..2h`: a pair of ages, the younger first, as a range of times. */
function ageRange(text: string, now: number): Range | null | undefined {
  const ages = pairRange(text, (half) => {
    const age = ageOf(half);
    return Number.isNaN(age) ? null : { min: age, max: age };
  });
  return ages ? { min: now - ages.max, max: now - ages.min } : ages;
}

function namedDay(text: string, now: number): Range | null {
  const back = ['today', 'yesterday'].indexOf(text.toLowerCase());
  const today = new Date(now);
  return back < 0 ? null : dayRange(today.getFullYear(), today.getMonth(), today.getDate() - back);
}

/**
 * Ages count from `now`: `<2h` is less than two hours ago, `>30d` more than thirty days, `1h..2d` between. Days and times
 * are those of the browser's time zone: `2026-11-01`, `>2026-11-01T08:30`, `2026-11-01..2026-11-20`, `today`. `new` is since the
 * requested span began. Null for anything else.
 */
export function timeRange(text: string, { now, spanStart }: TimeContext): Range | null {
  if (text.toLowerCase() === 'new') return { min: spanStart, max: Infinity };
  const moment = (half: string) => momentRange(half) ?? namedDay(half, now);
  const pair = ageRange(text, now) ?? pairRange(text, moment);
  if (pair !== undefined) return pair;
  const match = COMPARED.exec(text.trim());
  if (match === null) return null;
  const at = now - ageOf(match[2]);
  if (!Number.isNaN(at)) {
    if (match[1] === '' || match[1] === '=') return null;
    return match[1].startsWith('<') ? { min: at, max: Infinity } : { min: -Infinity, max: at };
  }
  const days = moment(match[2]);
  return days === null ? null : compared(match[1], days, (time, side) => time + side);
}
