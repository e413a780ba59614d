import type { IncomingHttpHeaders } from 'node:http';
import type { Answered } from './ask-meraki.ts';
import type { Source } from './shared-answers.ts';

/**
 * How old an answer may be for this caller, as the moment (by performance.now()) before which nothing may have been asked: its
 * Cache-Control says `no-cache`, or `max-age` in seconds; who says nothing takes what is kept.
 */
export function notBefore({ 'cache-control': wish = '' }: IncomingHttpHeaders): number {
  const now = performance.now();
  if (/(^|[\s,])no-(cache|store)\b/i.test(wish)) return now;
  const [, seconds] = /(?:^|[\s,])max-age=(\d{1,9})\b/i.exec(wish) ?? [];
  return seconds === undefined ? Number.NEGATIVE_INFINITY : now - Number(seconds) * 1000;
}

/**
 * The headers that go to the page. A good answer says when Meraki made it (`Date`, by Meraki's clock) and how long ago that is
 * (`Age`, seconds). From the cache only the Link is replayed: a request id or a Retry-After was of another request.
 */
export function headersOf({ good, headers, madeAt, wholeAt }: Answered, source: Source): Record<string, string> {
  if (!good) return { ...headers };
  const { link } = headers;
  const kept = source === 'cache' ? (link === undefined ? {} : { link }) : headers;
  const age = Math.max(0, Math.floor((performance.now() - wholeAt) / 1000));
  return { ...kept, age: String(age), date: new Date(madeAt).toUTCString() };
}
