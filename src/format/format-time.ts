import { lazyTimeFormat } from './lazy-time-format.ts';

export type TimeZoneChoice = 'local' | 'utc';

const LONG = { dateStyle: 'medium', timeStyle: 'long' } as const;
const SHORT = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;

const long = { local: lazyTimeFormat('en-GB', LONG), utc: lazyTimeFormat('en-GB', { ...LONG, timeZone: 'UTC' }) };

/** sv-SE writes 2026-11-24 15:04, which reads the same everywhere and sorts. */
const short = { local: lazyTimeFormat('sv-SE', SHORT), utc: lazyTimeFormat('sv-SE', { ...SHORT, timeZone: 'UTC' }) };

/** Date and time with their zone; '–' for NaN. */
export const formatAbsolute = (ms: number, zone: TimeZoneChoice = 'local'): string =>
  Number.isFinite(ms) ? long[zone](ms) : '–';

/** `2026-11-24 15:04`, in UTC with a Z; '–' for NaN. */
export const formatDateTime = (ms: number, zone: TimeZoneChoice = 'local'): string =>
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
