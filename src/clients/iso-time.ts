const DAY_MS = 86_400_000;

/** Two digits of a text, or NaN. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const MINUS = 45;
const COLON = 58;

/** Days from 1970-01-01 to a day of the Gregorian calendar; years begin in March, so that the leap day comes last. */
function civilDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/**
 * Epoch ms of ISO 8601; the form `2023-05-09T17:42:36Z`, which every list sends, is read without Date, which is asked
 * for the last days of a month, since they may not be. NaN for no time.
 */
export function isoTime(text: string): number {
  if (text.length !== 20 || text[10] !== 'T' || text[19] !== 'Z') return Date.parse(text);
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  const hours = two(text, 11);
  const minutes = two(text, 14);
  const seconds = two(text, 17);
  const dashed = text.charCodeAt(4) === MINUS && text.charCodeAt(7) === MINUS;
  const coloned = text.charCodeAt(13) === COLON && text.charCodeAt(16) === COLON;
  const isDay = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  if (!(dashed && coloned && isDay && hours < 24 && minutes < 60 && seconds < 60)) return Date.parse(text);
  return civilDay(year, month, day) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
