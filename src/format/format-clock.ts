import type { TimeZoneChoice } from './format-time.ts';
import { lazyTimeFormat } from './lazy-time-format.ts';

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const WITH_DAY = { ...CLOCK, day: 'numeric', month: 'short' } as const;

const clock = { local: lazyTimeFormat('en-GB', CLOCK), utc: lazyTimeFormat('en-GB', { ...CLOCK, timeZone: 'UTC' }) };
const withDay = {
  local: lazyTimeFormat('en-GB', WITH_DAY),
  utc: lazyTimeFormat('en-GB', { ...WITH_DAY, timeZone: 'UTC' }),
};

/** `12:30` for a time of today, else `21 Nov, 12:30`, in UTC with a Z; '–' for NaN. */
export function formatClock(ms: number, now: number, zone: TimeZoneChoice): string {
  if (!Number.isFinite(ms)) return '–';
  const dayOf = (time: number) => withDay[zone](time).split(',')[0];
  const today = Math.abs(now - ms) < 86_400_000 && dayOf(ms) === dayOf(now);
  return (today ? clock : withDay)[zone](ms) + (zone === 'utc' ? 'Z' : '');
}
