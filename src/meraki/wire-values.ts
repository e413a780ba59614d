/** Earlier times, such as 0001-01-01, stand for "never": Meraki's cloud began later. */
const EARLIEST_MS = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;

const DIGITS = /^\s*\d+(?:\.\d+)?\s*$/;
const ISO =
  /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(?:Z|([+-])(\d\d):?(\d\d)?)?)?\s*$/i;

/**
 * Any time that Meraki sends, as epoch ms: ISO 8601 (without a zone it is UTC), epoch seconds or epoch ms, as a number or as
 * digits in a text. NaN for anything else, and for times before 2000 or more than a day ahead.
 * @param now epoch ms
 */
export function readTime(value: unknown, now: number): number {
  if (typeof value === 'string') {
    const time = listTime(value);
    if (!Number.isNaN(time)) return possible(time, now);
    return DIGITS.test(value) ? epochTime(Number(value), now) : possible(isoTime(value), now);
  }
  return typeof value === 'number' ? epochTime(value, now) : Number.NaN;
}

const possible = (time: number, now: number) => (time >= EARLIEST_MS && time <= now + DAY_MS ? time : Number.NaN);

/** Seconds or ms: at most one of the two readings is between 2000 and tomorrow. */
function epochTime(value: number, now: number): number {
  const seconds = possible(value * 1000, now);
  return Number.isNaN(seconds) ? possible(value, now) : seconds;
}

const LIST_LENGTH = '2023-05-09T17:42:36Z'.length;
const [LETTER_T, LETTER_Z, MINUS, COLON, ZERO] = [0x54, 0x5a, 0x2d, 0x3a, 0x30];

/** Reads the form that lists have, 2023-05-09T17:42:36Z; NaN for any other text. A load reads 200,000 of them, and a regular expression takes five times as long. */
function listTime(text: string): number {
  if (text.length !== LIST_LENGTH) return Number.NaN;
  const marked =
    text.charCodeAt(4) === MINUS &&
    text.charCodeAt(7) === MINUS &&
    text.charCodeAt(10) === LETTER_T &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON &&
    text.charCodeAt(19) === LETTER_Z;
  if (!marked) return Number.NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  return instant(
    year,
    twoDigits(text, 5),
    twoDigits(text, 8),
    twoDigits(text, 11),
    twoDigits(text, 14),
    twoDigits(text, 17),
  );
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function isoTime(text: string): number {
  const [, year, month, day, hours, minutes, seconds, fraction, sign, zoneHours, zoneMinutes] = ISO.exec(text) ?? [];
  const whole = instant(+year, +month, +day, +(hours ?? 0), +(minutes ?? 0), +(seconds ?? 0));
  const zone = (+(zoneHours ?? 0) * 60 + +(zoneMinutes ?? 0)) * 60_000 * (sign === '-' ? -1 : 1);
  return whole + Math.floor(Number(`0.${fraction ?? 0}`) * 1000) - zone;
}

/** Epoch ms in UTC; NaN for a day that the calendar or a time that the clock does not have. */
function instant(year: number, month: number, day: number, hours: number, minutes: number, seconds: number): number {
  const isTime = hours < 24 && minutes < 60 && seconds < 60;
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isDay && isTime ? Date.UTC(year, month - 1, day, hours, minutes, seconds) : Number.NaN;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : DAYS[month - 1]);

/** An exabyte: no client can have sent more. */
const MOST_KILOBYTES = 1e15;

/** Kilobytes; NaN for anything but a number from 0 to an exabyte. -0 becomes 0. */
export const readKilobytes = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value <= MOST_KILOBYTES ? Math.abs(value) : Number.NaN;

/** A text, or the digits of a finite number (vlan was a number in 2020); '' for anything else. */
export const readText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** A text without the characters that set the direction of what follows it, for a text that stands in a sentence. */
export const undirected = (text: string): string => text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '');
