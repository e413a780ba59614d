import type { View } from '#engine/view.ts';
import type { TimeContext } from './query/ranges.ts';

/** What the figures of a view, share and average rate, are counted over. */
export interface UsageBasis {
  /** Kilobytes of all matching rows. */
  readonly total: number;
  /** How long the usage was counted for. */
  readonly seconds: number;
  /** Whether a row matches: only then it has a share of them. */
  matches(row: number): boolean;
}

/** How long the usage was counted for, at least one second. */
export const countedSeconds = ({ now, spanStart }: TimeContext): number => Math.max(1, (now - spanStart) / 1000);

export function usageBasis(view: View, times: TimeContext): UsageBasis {
  return {
    total: view.sum('usage'),
    seconds: countedSeconds(times),
    matches: (row) => view.has(row),
  };
}

/** 0 to 1. */
export const usageShare = (kilobytes: number, total: number): number => (total > 0 ? kilobytes / total : 0);

/** Bits per second; a kilobyte of Meraki's is 8,000 bits. */
export const averageRate = (kilobytes: number, seconds: number): number => (kilobytes * 8000) / seconds;
