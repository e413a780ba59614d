const DAY_MS = 86_400_000;

/** Two digits, or NaN. */
function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - 48;
  const ones = bytes[at + 1] - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const MINUS = 45;
const COLON = 58;
const [LETTER_T, LETTER_Z] = [84, 90];

/** Days from 1970-01-01 to a day of the Gregorian calendar; years begin in March, so that the leap day comes last. */
function civilDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** A leap day needs more than a look. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Length of the form `2023-05-09T17:42:36Z`, which every list sends. */
const LENGTH = 20;

/**
 * Epoch ms of that form in ASCII bytes, read without Date; NaN for any other text and for leap days.
 */
export function isoTimeIn(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== LENGTH || bytes[start + 10] !== LETTER_T || bytes[start + 19] !== LETTER_Z) return Number.NaN;
  const year = two(bytes, start) * 100 + two(bytes, start + 2);
  const month = two(bytes, start + 5);
  const day = two(bytes, start + 8);
  const hours = two(bytes, start + 11);
  const minutes = two(bytes, start + 14);
  const seconds = two(bytes, start + 17);
  const dashed = bytes[start + 4] === MINUS && bytes[start + 7] === MINUS;
  const coloned = bytes[start + 13] === COLON && bytes[start + 16] === COLON;
  const isDay = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
  if (!(dashed && coloned && isDay && hours < 24 && minutes < 60 && seconds < 60)) return Number.NaN;
  return civilDay(year, month, day) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
