import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Upstream } from '../config.ts';
import type { Asked } from '../proxy/allow-list.ts';
import { derivedKey } from '../store/secrets.ts';
import type { Answered } from '../upstream/ask-meraki.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Boarding, Flight, Flights, Landed } from './flights.ts';

/** Where an answer came from: the cache, a request that another caller had begun, or a new request. */
export type Source = 'cache' | 'shared' | 'meraki';

export interface SharedAnswer extends Landed {
  readonly source: Source;
}

/** Asks Meraki once for everybody: an answer comes from the cache, from a request under way, or from a new one. */
export function sharedAnswers(
  nameOf: (asked: Asked) => string,
  cache: AnswerCache,
  flights: Flights,
  fly: (asked: Asked, name: string, flight: Flight) => Promise<Landed>,
): (asked: Asked, boarding: Boarding) => Promise<SharedAnswer> {
  return async (asked, boarding) => {
    const name = nameOf(asked);
    const kept = cache.get(name, boarding.notBefore);
    if (kept !== null) return { answered: kept.answered, hold: kept.hold.share(), source: 'cache' };
    const { landed, joined } = flights.board(name, boarding, async (flight) => {
      const result = await fly(asked, name, flight);
      if (result.answered.mayBeKept) cache.put(name, result, boarding.caller);
      return result;
    });
    const result = await landed;
    return { ...result, source: joined ? 'shared' : result.fromStore === true ? 'cache' : 'meraki' };
  };
}

/**
 * Names answers: requests for the same answer have the same name. It is a JSON array, so that its parts stay apart, and holds the
 * API key as a keyed hash.
 */
export function answerNames(upstream: Upstream | null): (asked: Asked) => string {
  const base = upstream?.base.href ?? 'simulator';
  const apiKey = upstream?.key ?? 'simulator';
  const keyHash = createHmac('sha256', derivedKey(apiKey, 'answer names')).update(apiKey).digest('base64');
  return ({ operation, path }) => {
    const [place, query = ''] = path.split('?');
    return JSON.stringify(['GET', base, keyHash, operation, place, canonical(query)]);
  };
}

/** The query's keys and values in one order, whatever order they came in. */
const canonical = (query: string): string =>
  JSON.stringify(
    [...new URLSearchParams(query)].sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0)),
  );

/**
 * The time (by performance.now()) before which an answer must not have been asked for: the caller's Cache-Control says `no-cache`,
 * or `max-age` in seconds. Without it any answer of the cache will do.
 */
export function notBefore({ 'cache-control': wish = '' }: IncomingHttpHeaders): number {
  const now = performance.now();
  if (/(^|[\s,])no-(cache|store)\b/i.test(wish)) return now;
  const [, seconds] = /(?:^|[\s,])max-age=(\d{1,9})\b/i.exec(wish) ?? [];
  return seconds === undefined ? Number.NEGATIVE_INFINITY : now - Number(seconds) * 1000;
}

/**
 * The headers that go to the page. A good answer says when Meraki made it (`Date`, by Meraki's clock) and how long ago that is
 * (`Age`, seconds). From the cache only the Link is sent again: the request id and Retry-After were of another request.
 */
export function headersOf({ good, headers, madeAt, wholeAt }: Answered, source: Source): Record<string, string> {
  if (!good) return { ...headers };
  const { link } = headers;
  const kept = source === 'cache' ? (link === undefined ? {} : { link }) : headers;
  const age = Math.max(0, Math.floor((performance.now() - wholeAt) / 1000));
  return { ...kept, age: String(age), date: new Date(madeAt).toUTCString() };
}
