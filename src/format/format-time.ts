export type TimeZoneChoice = 'local' | 'utc';

/**
 * A formatter of epoch ms in each zone, made when it is first used: a page's first Intl object costs more time than all of its first
 * rows. It throws a RangeError for NaN.
 */
function inZones(locale: string, options: Intl.DateTimeFormatOptions): Record<TimeZoneChoice, (ms: number) => string> {
  const lazily = (zoned: Intl.DateTimeFormatOptions) => {
    let format: Intl.DateTimeFormat | undefined;
    return (ms: number) => (format ??= new Intl.DateTimeFormat(locale, zoned)).format(ms);
  };
  return { local: lazily(options), utc: lazily({ ...options, timeZone: 'UTC' }) };
}

const long = inZones('en-GB', { dateStyle: 'medium', timeStyle: 'long' });

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const clock = inZones('en-GB', CLOCK);
const withDay = inZones('en-GB', { ...CLOCK, day: 'numeric', month: 'short' });
/** sv-SE writes 2026-11-24 15:04, which reads the same everywhere and sorts. */
const short = inZones('sv-SE', { ...CLOCK, year: 'numeric', month: '2-digit', day: '2-digit' });

/** Date and time with their zone; '–' for NaN. */
export const formatAbsolute = (ms: number, zone: TimeZoneChoice): string =>
  Number.isFinite(ms) ? long[zone](ms) : '–';

/** `2026-11-24 15:04`, in UTC with a Z; '–' for NaN. */
export const formatDateTime = (ms: number, zone: TimeZoneChoice): string =>
  Number.isFinite(ms) ? `${short[zone](ms)}${zone === 'utc' ? 'Z' : ''}` : '–';

const STEPS: ReadonlyArray<readonly [limitSeconds: number, unitSeconds: number, unit: string]> = [
  [3600, 60, 'min'],
  [86_400, 3600, 'h'],
  [100 * 86_400, 86_400, 'd'],
  [2 * 365 * 86_400, 30 * 86_400, 'mo'],
  [Infinity, 365 * 86_400, 'y'],
];

/** `5 min ago`, from 100 days on in months of 30 days, from two years on in years; '–' for NaN. */
export function formatRelative(ms: number, now: number): string {
  if (!Number.isFinite(ms)) return '–';
  const seconds = (now - ms) / 1000;
  if (seconds < 60) return 'now';
  const [, size, unit] = STEPS.find(([limit]) => seconds < limit) ?? STEPS[4];
  return `${Math.floor(seconds / size)} ${unit} ago`;
}

/** `12:30` for a time of today, else `21 Nov, 12:30`, in UTC with a Z; '–' for NaN. */
export function formatClock(ms: number, now: number, zone: TimeZoneChoice): string {
  if (!Number.isFinite(ms)) return '–';
  const dayOf = (time: number) => withDay[zone](time).split(',')[0];
  const today = Math.abs(now - ms) < 86_400_000 && dayOf(ms) === dayOf(now);
  return (today ? clock : withDay)[zone](ms) + (zone === 'utc' ? 'Z' : '');
}
