const DAY_MS = 86_400_000;

/** By a byte: its digit; no digit makes any number of two that it stands in far too large. */
const DIGITS = Int16Array.from({ length: 256 }, (_, byte) => (byte >= 48 && byte <= 57 ? byte - 48 : 10_000));

const two = (bytes: Uint8Array, at: number) => DIGITS[bytes[at]] * 10 + DIGITS[bytes[at + 1]];

const MINUS = 45;
const COLON = 58;
const [LETTER_T, LETTER_Z] = [84, 90];

/** Days from 1970-01-01 to a day of the Gregorian calendar; years begin in March, so that the leap day comes last. */
function civilDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  // All are whole and none is negative, so that cutting is flooring.
  const century = (y / 100) | 0;
  const dayOfYear = (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - 1;
  return y * 365 + (y >> 2) - century + (century >> 2) + dayOfYear - 719_468;
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
  const isDay = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
  if (!(dashed && coloned && isDay && hours < 24 && minutes < 60 && seconds < 60)) return Number.NaN;
  return civilDay(year, month, day) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
