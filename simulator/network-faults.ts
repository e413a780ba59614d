import { html, raw, refused } from './answers.ts';
import type { Context } from './context.ts';
import * as ids from './network-ids.ts';

export interface Asked extends Pick<Context, 'signal' | 'tries' | 'wait'> {
  readonly url: URL;
  /** Row at which the page begins; 0 on the first page and for other operations. */
  readonly start: number;
}

/** What a network of the Fault lab answers in place of a sound answer; null = the sound one follows. */
type Fault = (asked: Asked) => Response | null | Promise<Response | null>;

/** The page's first request asks for 1,000 clients, the later ones for 5,000: the third page begins at row 6,000. */
const THIRD_PAGE = 6000;

const SLOW_MS = 1200;

const limited = (retryAfter: string) =>
  refused(429, 'API rate limit exceeded for organization', { 'retry-after': retryAfter });

const failed = () => refused(500, 'Internal server error');

const HISTORY = /\/(bandwidthUsageHistory|clientCountHistory|usageHistories|applicationUsage)$/;
const FAILS_TOO = /\/(policy|bandwidthUsageHistory|clientCountHistory|usageHistories|applicationUsage)$/;

const FAULTS: Readonly<Record<string, Fault>> = {
  [ids.FORBIDDEN]: () => refused(403, 'You do not have permission to view this network'),
  [ids.UNKNOWN]: () => raw('', {}, 404),
  [ids.KEY_REJECTED]: () => refused(401, 'Invalid API key'),
  [ids.NO_CLIENTS]: () => refused(400, 'Invalid device type'),
  [ids.HTML]: () => html(200, 'Sign in to the hotel network'),
  [ids.FAILING_ALWAYS]: () => html(502, '502 Bad Gateway'),
  [ids.FAILING]: ({ start, url }) => (start >= THIRD_PAGE || FAILS_TOO.test(url.pathname) ? failed() : null),
  [ids.FAILING_ONCE]: ({ start, tries, url }) => (start >= THIRD_PAGE && tries.failing(url.href, 1) ? failed() : null),
  [ids.EXPIRING_CURSOR]: ({ start, tries, url }) =>
    start >= THIRD_PAGE && tries.failing(url.href, 1)
      ? refused(400, 'Invalid startingAfter: the token has expired')
      : null,
  [ids.RATE_LIMITED]: ({ tries, url }) => (tries.failing(url.href, 2) ? limited('1') : null),
  [ids.GARBAGE_RETRY_AFTER]: ({ tries, url }) => (tries.failing(url.href, 2) ? limited('soon, please') : null),
  [ids.LONG_WAIT]: ({ start, tries, url }) => (start > 0 && tries.failing(url.href, 1) ? limited('120') : null),
  [ids.WITHOUT_HISTORIES]: ({ url: { pathname } }) => {
    if (pathname.endsWith('/bandwidthUsageHistory')) return raw('', {}, 404);
    return HISTORY.test(pathname) ? refused(400, 'This network has no access points') : null;
  },
  [ids.SLOW]: async ({ wait, signal }) => {
    await wait(SLOW_MS, signal);
    return null;
  },
  [ids.SILENT]: ({ signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('The caller has gone.')), { once: true });
    }),
  [ids.REDIRECTING]: ({ url }) => {
    if (url.hostname !== 'api.meraki.com') return null;
    const shard = new URL(url.href.replace(url.hostname, 'n1.meraki.com'));
    return raw(
      `<html><body>You are being <a href="${shard.pathname}">redirected</a>.</body></html>`,
      { 'content-type': 'text/html; charset=utf-8', location: shard.href },
      307,
    );
  },
};

export const networkFault = (networkId: string): Fault | undefined => FAULTS[networkId];
