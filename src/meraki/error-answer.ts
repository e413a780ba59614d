import { undirected } from './wire-values.ts';

/** Keys under which an object has its reasons, in this order. */
const KEYS = ['errors', 'error', 'message', 'detail', 'reason', 'title', 'description'];

const MOST_REASONS = 20;
const LONGEST = 500;

/** All reasons in the body of an answer, whatever its form: a text, a list of texts or objects, reasons by field. */
export function reasonsOf(body: unknown): readonly string[] {
  return [...new Set(reasonsIn(body, 0))].slice(0, MOST_REASONS);
}

function reasonsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') {
    const reason = undirected(value).trim().slice(0, LONGEST);
    return reason === '' ? [] : [reason];
  }
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => reasonsIn(one, depth + 1));
  const entries = new Map<string, unknown>(Object.entries(value));
  for (const key of KEYS) {
    const reasons = reasonsIn(entries.get(key), depth + 1);
    if (reasons.length > 0) return reasons;
  }
  // Under `errors`, other keys are names of fields: {"vlan": ["is not a number"]}.
  if (depth === 0) return [];
  return [...entries].flatMap(([field, of]) => reasonsIn(of, depth + 1).map((reason) => `${field}: ${reason}`));
}

/** All reasons as one sentence, or ''. */
export const sentenceOf = (reasons: readonly string[]): string => reasons.join('; ').slice(0, LONGEST);

/** The body of an error: parsed JSON, the title of a web page, or the text itself. */
export function errorBody(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    if (!text.includes('<')) return text;
    return /<title[^>]*>([^<]{1,200})/i.exec(text.slice(0, 10_000))?.[1] ?? '';
  }
}

/** The reasons of an error that has status 200; none for a real answer. */
export function reasonsInAnswer(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || !('errors' in body)) return [];
  return reasonsOf({ errors: body.errors });
}

/** The status that such an error should have had. */
export function statusOfReason(sentence: string): number {
  if (/rate limit|too many requests/i.test(sentence)) return 429;
  if (/api key|unauthori[sz]ed|authenticat/i.test(sentence)) return 401;
  if (/permission|forbidden|access denied/i.test(sentence)) return 403;
  return /not found|does not exist/i.test(sentence) ? 404 : 500;
}

/** An HTTP date begins with the name of the day. Date.parse alone reads "-5" and "1.5" as dates. */
const HTTP_DATE = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i;

/** Retry-After (RFC 9110), whole seconds or an HTTP date, as milliseconds from now; null if it is missing or unreadable. */
export function retryAfterMs(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
