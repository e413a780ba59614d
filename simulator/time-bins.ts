import type { Flow } from './presence.ts';

/** Stretches of equal length that cover a time; the last one ends with it and may be shorter. */
export interface TimeBins {
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly widthMs: number;
  readonly count: number;
}

export const timeBins = (from: number, to: number, widthMs: number): TimeBins => ({
  from,
  to,
  widthMs,
  count: Math.max(1, Math.ceil((to - from) / widthMs)),
});

export const binStart = ({ from, widthMs }: TimeBins, bin: number): number => from + bin * widthMs;

export const binEnd = ({ from, to, widthMs }: TimeBins, bin: number): number =>
  Math.min(to, from + (bin + 1) * widthMs);

/** Adds to each bin its part of the flows, times `factor`. */
export function addFlows(sums: Float64Array, bins: TimeBins, flows: readonly Flow[], factor: number): void {
  for (const flow of flows) {
    const length = flow.to - flow.from;
    if (length <= 0) continue;
    const last = Math.min(bins.count - 1, Math.floor((flow.to - bins.from - 1) / bins.widthMs));
    for (let bin = Math.max(0, Math.floor((flow.from - bins.from) / bins.widthMs)); bin <= last; bin++) {
      const within = Math.min(flow.to, binEnd(bins, bin)) - Math.max(flow.from, binStart(bins, bin));
      sums[bin] += (flow.kilobytes * factor * within) / length;
    }
  }
}
