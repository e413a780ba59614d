const DAY_MS = 86_400_000;

/** Days of civil dates by their text `YYYY-MM-DD`: a network's records share a few dozen. */
const days = new Map<string, number>();
const MOST_DAYS = 10_000;

/** Two digits of a text, or NaN. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Epoch ms of ISO 8601; the form `2023-05-09T17:42:36Z`, which every list sends, is read without Date. NaN for no time. */
export function isoTime(text: string): number {
  if (text.length !== 20 || text[10] !== 'T' || text[19] !== 'Z') return Date.parse(text);
  const date = text.slice(0, 10);
  let day = days.get(date);
  if (day === undefined) {
    day = Date.parse(`${date}T00:00:00Z`);
    if (days.size < MOST_DAYS) days.set(date, day);
  }
  const hours = two(text, 11);
  const minutes = two(text, 14);
  const seconds = two(text, 17);
  const time = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  if (hours < 24 && minutes < 60 && seconds < 60 && time < DAY_MS && text[13] === ':' && text[16] === ':')
    return day + time;
  return Date.parse(text);
}
