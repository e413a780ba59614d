/** A date as HTTP writes it begins with the day's name; Date.parse alone would take "-5" and "1.5" for dates. */
const HTTP_DATE = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i;

/** Retry-After (RFC 9110): whole seconds or an HTTP date, as milliseconds from now; null for nothing or garbage. */
export function retryAfterMs(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
