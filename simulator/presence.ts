import { chance } from './random.ts';

/** When a kind of device is there, in hours of the local day; null: day and night. */
export type Hours = {
  readonly arrive: readonly [earliest: number, latest: number];
  readonly stay: readonly [shortest: number, longest: number];
} | null;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const FIVE_MINUTES_MS = 300_000;

/** Epoch ms as ISO 8601 in whole seconds, as Meraki writes its times. */
export const isoSeconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** Meraki's data change every five minutes. */
export const stepOf = (now: number): number => Math.floor(now / FIVE_MINUTES_MS) * FIVE_MINUTES_MS;

/** Arrival differs by up to a quarter of an hour from day to day. Every stay is longer than that, so nobody is away for 24 hours. */
const JITTER_HOURS = 0.25;

const SALT = { arrive: 101, stay: 102, jitter: 103, gone: 104, isNew: 105, known: 106, seen: 107, mood: 108 } as const;

export interface Habit {
  readonly seed: number;
  readonly row: number;
  readonly hours: Hours;
  /** Local time minus UTC. */
  readonly offsetMs: number;
  /** It comes every day; others were here days ago and not since. */
  readonly daily: boolean;
  /** Chance that the last visit was the first. */
  readonly fresh: number;
  /** Typical kilobytes a day. */
  readonly daysUsage: number;
  /** Usage of a Saturday or Sunday, 1 = as any day. */
  readonly weekend: number;
}

export interface Presence {
  readonly online: boolean;
  /** Epoch ms. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** Local days since 1970 of the first and of the last visit. */
  readonly firstDay: number;
  readonly lastDay: number;
}

const between = ([low, high]: readonly [number, number], part: number) => low + (high - low) * part;

/** The stay of one local day: from and to, epoch ms. */
function stayOf({ seed, row, hours, offsetMs }: Habit, day: number): readonly [from: number, to: number] {
  const midnight = day * DAY_MS - offsetMs;
  if (hours === null) return [midnight, midnight + DAY_MS];
  const stay = between(hours.stay, chance(seed, row, SALT.stay));
  const jitter = (chance(seed, row, SALT.jitter + day * 16) * 2 - 1) * JITTER_HOURS;
  const arrive = between(hours.arrive, chance(seed, row, SALT.arrive)) + jitter;
  const from = Math.max(0, Math.min(arrive, 24 - stay));
  return [midnight + from * HOUR_MS, midnight + (from + stay) * HOUR_MS];
}

/** Where a client stands at a step: on its last visit, whose end is when it was last seen. */
export function presenceOf(habit: Habit, step: number): Presence {
  const { seed, row, hours, offsetMs, daily } = habit;
  const today = Math.floor((step + offsetMs) / DAY_MS);
  const lastDay = daily
    ? stayOf(habit, today)[0] <= step
      ? today
      : today - 1
    : today - 2 - Math.floor(chance(seed, row, SALT.gone) ** 1.5 * 29);
  const [from, until] = stayOf(habit, lastDay);
  const to = hours === null && !daily ? from + chance(seed, row, SALT.seen) * DAY_MS : until;
  const online = daily && step < to;
  const lastSeen = online ? step - Math.floor(chance(seed, row, SALT.seen) * 200_000) : to;
  const isNew = chance(seed, row, SALT.isNew) < habit.fresh;
  const known = isNew ? 0 : 1 + Math.floor(chance(seed, row, SALT.known) ** 2.5 * 1100);
  const first = isNew ? from : stayOf(habit, lastDay - known)[0];
  const began = hours === null ? first + chance(seed, row, SALT.arrive) * DAY_MS : first;
  return { online, firstSeen: Math.min(began, lastSeen), lastSeen, firstDay: lastDay - known, lastDay };
}

/** The visits that overlap a time, oldest first. */
export function visits(habit: Habit, presence: Presence, from: number, to: number) {
  const { firstDay, lastDay, firstSeen, lastSeen, online } = presence;
  const dayOf = (at: number) => Math.floor((at + habit.offsetMs) / DAY_MS);
  const found: Array<readonly [from: number, to: number]> = [];
  for (let day = Math.max(dayOf(from), firstDay); day <= Math.min(dayOf(to), lastDay); day++) {
    const [came, left] = stayOf(habit, day);
    const start = Math.max(came, firstSeen);
    const end = online ? left : Math.min(left, lastSeen);
    if (end > from && start < to) found.push([start, end]);
  }
  return found;
}

/** What was used within a stretch of time; evenly, for each day's volume is spread evenly over its stay. */
export interface Flow {
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly kilobytes: number;
}

/** What was used from one moment to another (epoch ms), visit by visit, oldest first. */
export function flowsBetween(habit: Habit, presence: Presence, from: number, to: number): Flow[] {
  return visits(habit, presence, from, to).map(([start, end]) => {
    const own = { from: Math.max(start, from), to: Math.min(end, to) };
    const day = Math.floor((start + habit.offsetMs) / DAY_MS);
    return { ...own, kilobytes: (daysKilobytes(habit, day) * (own.to - own.from)) / (end - start) };
  });
}

/** Kilobytes used from one moment to another (epoch ms). */
export const kilobytesBetween = (habit: Habit, presence: Presence, from: number, to: number): number =>
  flowsBetween(habit, presence, from, to).reduce((sum, { kilobytes }) => sum + kilobytes, 0);

/** 1970 began on a Thursday. */
const isWeekend = (day: number) => day % 7 === 2 || day % 7 === 3;

const daysKilobytes = ({ seed, row, daysUsage, weekend }: Habit, day: number) =>
  daysUsage * (0.4 + 1.2 * chance(seed, row, SALT.mood + day * 16)) * (isWeekend(day) ? weekend : 1);
