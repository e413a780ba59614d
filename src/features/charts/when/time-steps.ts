import type { TimeZoneChoice } from '#format/format-time.ts';
import { clockSteps } from './clock.ts';

/** Minutes that divide a day, or days. */
const STEPS = [5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 10_080];
const MINUTE_MS = 60_000;
const MOST_BINS = 50;

const stepFor = (ms: number, most: number) => STEPS.find((one) => ms / (one * MINUTE_MS) <= most) ?? 10_080;

/** The edges of at most some fifty stretches of a span: its two ends, and between them whole steps of the zone's clock. */
export function binEdges(from: number, to: number, zone: TimeZoneChoice): readonly number[] {
  const minutes = stepFor(to - from, MOST_BINS);
  // A stretch of a minute at an end would read as one with next to nothing.
  const least = (minutes * MINUTE_MS) / 2;
  const inside = clockSteps(from + least, to - least, minutes, zone);
  return [from, ...inside, Math.max(to, from + 1)];
}

/** Where an axis of so many pixels has its labels. */
export const axisTicks = (from: number, to: number, px: number, zone: TimeZoneChoice): number[] =>
  clockSteps(from, to, stepFor(to - from, Math.max(2, px / 52)), zone);
