import type { TimeZoneChoice } from '#format/format-time.ts';

/** The parts of a moment on the clock of a zone. */
interface ClockParts {
  readonly year: number;
  /** 0 to 11. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

const MINUTE_MS = 60_000;

/** Epoch ms as the zone's clock shows them. */
export function partsOf(ms: number, zone: TimeZoneChoice): ClockParts {
  const offset = zone === 'utc' ? 0 : new Date(ms).getTimezoneOffset() * MINUTE_MS;
  const at = new Date(ms - offset);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth(),
    day: at.getUTCDate(),
    weekday: at.getUTCDay(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  };
}

const momentOf = (zone: TimeZoneChoice, year: number, month: number, day: number, minutes: number): number =>
  zone === 'utc' ? Date.UTC(year, month, day, 0, minutes) : new Date(year, month, day, 0, minutes).getTime();

const DAY_MINUTES = 1440;

/**
 * The moments between two times at which the zone's clock shows whole steps, ascending: with steps of four hours 0:00, 4:00 and so on, with
 * steps of days midnights, whatever summer time does.
 * @param minutes divides a day, or is a multiple of one
 */
export function clockSteps(from: number, to: number, minutes: number, zone: TimeZoneChoice): number[] {
  const { year, month, day } = partsOf(from, zone);
  const steps: number[] = [];
  const days = Math.max(1, Math.round(minutes / DAY_MINUTES));
  for (let ahead = 0; ; ahead += days) {
    if (momentOf(zone, year, month, day + ahead, 0) > to) return steps;
    for (let at = 0; at < DAY_MINUTES; at += minutes) {
      const moment = momentOf(zone, year, month, day + ahead, at);
      // Where summer time begins, 2:00 and 2:30 are 3:00 and 3:30, which then come once more.
      if (moment >= from && moment <= to && moment > (steps.at(-1) ?? -Infinity)) steps.push(moment);
    }
  }
}

const two = (part: number) => String(part).padStart(2, '0');

/** `2026-11-24T08:30` on the user's own clock, as the filter reads it; `2026-10-25T01:30Z` in an hour that the clock shows a second time. */
function filterMoment(ms: number): string {
  const { year, month, day, hour, minute } = partsOf(ms, 'local');
  if (momentOf('local', year, month, day, hour * 60 + minute) !== ms - (ms % MINUTE_MS)) {
    return `${new Date(ms).toISOString().slice(0, 16)}Z`;
  }
  return `${year}-${two(month + 1)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The times from `start` on and before `end`, as the filter reads them: its moments are minutes, the whole last one included. */
export const filterRange = (start: number, end: number): string =>
  `${filterMoment(start)}..${filterMoment(Math.max(start, end - 1))}`;

export const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `08:30`, and at midnight the day, `24 Nov`. */
export function tickText(ms: number, zone: TimeZoneChoice): string {
  const { month, day, hour, minute } = partsOf(ms, zone);
  return hour === 0 && minute === 0 ? `${day} ${MONTHS[month]}` : `${two(hour)}:${two(minute)}`;
}

/** `Tue 24 Nov, 08:30` */
export function momentText(ms: number, zone: TimeZoneChoice): string {
  const { month, day, weekday, hour, minute } = partsOf(ms, zone);
  return `${WEEKDAYS[weekday]} ${day} ${MONTHS[month]}, ${two(hour)}:${two(minute)}`;
}

/** Minutes that divide a day, or days. */
const STEPS = [5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 10_080];
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
