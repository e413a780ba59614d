/** How one usage compares with all the loaded ones. */
export interface UsageStanding {
  /** 1 = the largest; equal usages share the better place. */
  readonly place: number;
  /** Clients whose usage is known. */
  readonly of: number;
  /** Share of clients that use at least as much, itself among them, 0 to 1. */
  readonly top: number;
  /** Share of clients that use less, 0 to 1. */
  readonly above: number;
  /** Its part of all usage, 0 to 1; 0 where there is none. */
  readonly part: number;
}

/**
 * @param usage kilobytes by row, NaN where unknown
 * @returns null when the row's own usage is unknown
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

/** `top 2 %`, rounded up so that it is never better than it is; in the lower half the share that it exceeds. */
export function standingText({ top, above }: UsageStanding): string {
  if (top > 0.5) return above === 0 ? 'no client uses less' : `more than ${Math.floor(above * 100)} % of the clients`;
  const percent = top * 100;
  return `top ${percent < 1 ? Math.max(0.1, Math.ceil(percent * 10) / 10) : Math.ceil(percent - 1e-9)} %`;
}

/** How many clients use how much: bins of equal width on a logarithmic scale, from 1 kB (and less) to the largest. */
export interface UsageBins {
  readonly counts: readonly number[];
  /** The bin of a usage in kilobytes. */
  binOf(usage: number): number;
}

const BINS = 36;

export function usageBins(usage: Float64Array, rowCount: number): UsageBins {
  let largest = 1;
  for (let row = 0; row < rowCount; row++) if (usage[row] > largest) largest = usage[row];
  const scale = (BINS - 1e-9) / Math.log(largest + 1);
  const binOf = (value: number) => Math.min(BINS - 1, Math.floor(Math.log(Math.max(0, value) + 1) * scale));
  const counts = Array.from({ length: BINS }, () => 0);
  for (let row = 0; row < rowCount; row++) if (!Number.isNaN(usage[row])) counts[binOf(usage[row])]++;
  return { counts, binOf };
}
