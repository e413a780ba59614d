const DAY_MS = 86_400_000;
const MOST_DAYS = 10_000;

/** `2026-11-24T` by days since 1970: the times of a network are on a few dozen days. */
const days = new Map<number, string>();

const two = (value: number) => (value < 10 ? `0${value}` : String(value));

/** ISO 8601 in UTC; whole seconds are written without a fraction, as Meraki does; '' for NaN. It runs for every row of a file, so it makes a Date per day only. */
export function isoText(ms: number): string {
  if (Number.isNaN(ms)) return '';
  if (ms % 1000 !== 0) return new Date(ms).toISOString();
  const day = Math.floor(ms / DAY_MS);
  let date = days.get(day);
  if (date === undefined) {
    date = new Date(day * DAY_MS).toISOString().slice(0, -13);
    if (days.size >= MOST_DAYS) days.clear();
    days.set(day, date);
  }
  const seconds = (ms - day * DAY_MS) / 1000;
  const minutes = Math.floor(seconds / 60);
  return `${date}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}Z`;
}

/** The same in whole seconds, the fraction cut off. */
export const isoSeconds = (ms: number): string => isoText(Math.floor(ms / 1000) * 1000);
