/** How the usage of one client compares with that of all loaded clients. */
export interface UsageStanding {
  /** 1 = the largest; equal usages share the better place. */
  readonly place: number;
  /** Clients whose usage is known. */
  readonly of: number;
  /** Share of clients that use at least as much, itself among them, 0 to 1. */
  readonly top: number;
  /** Share of clients that use less, 0 to 1. */
  readonly above: number;
  /** Its share of all usage, 0 to 1; 0 if nobody used anything. */
  readonly part: number;
}

/**
 * Compares the usage of a row with that of the first `rowCount` rows.
 * @param usage kilobytes by row, NaN where unknown
 * @returns null if the row's own usage is unknown
 */
export function usageStanding(usage: Float64Array, rowCount: number, row: number): UsageStanding | null {
  const own = usage[row];
  if (Number.isNaN(own)) return null;
  let more = 0;
  let less = 0;
  let of = 0;
  let total = 0;
  for (let other = 0; other < rowCount; other++) {
    const value = usage[other];
    if (Number.isNaN(value)) continue;
    of++;
    total += value;
    if (value > own) more++;
    else if (value < own) less++;
  }
  return { place: more + 1, of, top: (of - less) / of, above: less / of, part: total > 0 ? own / total : 0 };
}

/** A share times 100 may be a little more or less than the whole number that it is: 0.07 * 100 is 7.000000000000001. */
const ROUNDING = 1e-9;

/** `top 2 %`, rounded up, so that the text never promises more than is true. For the lower half: the share of clients that use less, rounded down. */
export function standingText({ top, above }: UsageStanding): string {
  if (above === 0 && top > 0.5) return 'no client uses less';
  if (top > 0.5) {
    const less = Math.floor(above * 100 + ROUNDING);
    return less === 0 ? 'fewer than 1 % of the clients use less' : `more than ${less} % of the clients`;
  }
  const steps = top < 0.01 ? 10 : 1;
  return `top ${Math.max(1, Math.ceil(top * 100 * steps - ROUNDING)) / steps} %`;
}

/** How many clients use how much, in bins of equal width on a logarithmic scale. The first bin begins at 0 kB, the last ends at the largest usage. */
export interface UsageBins {
  readonly counts: readonly number[];
  /** The bin of a usage in kilobytes. */
  binOf(usage: number): number;
}

const BINS = 36;

/** Counts the first `rowCount` rows by their usage; rows without one are left out. */
export function usageBins(usage: Float64Array, rowCount: number): UsageBins {
  let largest = 1;
  for (let row = 0; row < rowCount; row++) if (usage[row] > largest) largest = usage[row];
  const scale = (BINS - 1e-9) / Math.log(largest + 1);
  const binOf = (value: number) => Math.min(BINS - 1, Math.floor(Math.log(Math.max(0, value) + 1) * scale));
  const counts = Array.from({ length: BINS }, () => 0);
  for (let row = 0; row < rowCount; row++) if (!Number.isNaN(usage[row])) counts[binOf(usage[row])]++;
  return { counts, binOf };
}
