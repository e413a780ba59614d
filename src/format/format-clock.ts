import type { TimeZoneChoice } from './format-time.ts';

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const WITH_DAY = { ...CLOCK, day: 'numeric', month: 'short' } as const;

const makeFormats = () =>
  ({
    local: { clock: new Intl.DateTimeFormat('en-GB', CLOCK), withDay: new Intl.DateTimeFormat('en-GB', WITH_DAY) },
    utc: {
      clock: new Intl.DateTimeFormat('en-GB', { ...CLOCK, timeZone: 'UTC' }),
      withDay: new Intl.DateTimeFormat('en-GB', { ...WITH_DAY, timeZone: 'UTC' }),
    },
  }) as const;

/** Made when the first clock is shown. */
let formats: ReturnType<typeof makeFormats> | undefined;

/** `12:30` for a time of today, else `21 Nov, 12:30`, in UTC with a Z; '–' for NaN. */
export function formatClock(ms: number, now: number, zone: TimeZoneChoice): string {
  if (!Number.isFinite(ms)) return '–';
  const { clock, withDay } = (formats ??= makeFormats())[zone];
  const dayOf = (time: number) => withDay.format(time).split(',')[0];
  const today = Math.abs(now - ms) < 86_400_000 && dayOf(ms) === dayOf(now);
  return (today ? clock : withDay).format(ms) + (zone === 'utc' ? 'Z' : '');
}
