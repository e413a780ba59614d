import { cut, html, raw, refused } from './answers.ts';
import type { Context, Tries } from './context.ts';
import * as ids from './network-ids.ts';
import type { Page } from './page-cache.ts';
import { FIRST_TOKEN, idOf, justAfter, linkHeader, linkTo, rowOf } from './paging.ts';
import { type Edition, edited, hostile, odd, WITHOUT_ID } from './record-faults.ts';

/** A network of the Fault lab: its name, its clients of one day, and what it answers in place of a sound answer. */
interface FaultyNetwork {
  readonly name: string;
  readonly size: number;
  readonly request?: RequestFault;
  readonly page?: PageFault;
  readonly records?: Partial<RecordFault>;
}

/** What is answered in place of a sound answer; null = the sound one follows. */
type RequestFault = (asked: RequestAsked) => Response | null | Promise<Response | null>;

interface RequestAsked extends Pick<Context, 'signal' | 'tries' | 'wait'> {
  readonly url: URL;
  /** Row at which the page begins; 0 on the first page and for other operations. */
  readonly start: number;
}

/** Turns a sound page into the answer. */
type PageFault = (page: Page, asked: PageAsked) => Response;

interface PageAsked {
  readonly url: URL;
  /** The token that was asked for, and the row behind it. */
  readonly token: string;
  readonly start: number;
  readonly tries: Tries;
}

export interface RecordFault {
  /** Clients that come again at the beginning of the next page. */
  readonly overlap: number;
  /** Makes a sound record faulty, or returns null to leave it out. @param again it was on the page before */
  change(record: Record<string, unknown>, row: number, again: boolean): Record<string, unknown> | null;
  /** Comes at the end of each page. */
  readonly more: readonly unknown[];
}

/** The dashboard asks for 1,000 clients first, then for 5,000: its third page begins at row 6,000. */
const THIRD_PAGE = 6000;

const SLOW_MS = 1200;

const limited = (retryAfter: string) =>
  refused(429, 'API rate limit exceeded for organization', { 'retry-after': retryAfter });

/** 429 for so many tries of each request. */
const limitedFor =
  (failures: number, retryAfter: string, from = 0): RequestFault =>
  ({ start, tries, url }) =>
    start >= from && tries.failing(url.href, failures) ? limited(retryAfter) : null;

const failed = () => refused(500, 'Internal server error');

const HISTORY = /\/(bandwidthUsageHistory|clientCountHistory|usageHistories|applicationUsage)$/;

function redirected({ url }: RequestAsked): Response | null {
  if (url.hostname !== 'api.meraki.com') return null;
  const shard = new URL(url.href.replace(url.hostname, 'n1.meraki.com'));
  return raw(
    `<html><body>You are being <a href="${shard.pathname}">redirected</a>.</body></html>`,
    { 'content-type': 'text/html; charset=utf-8', location: shard.href },
    307,
  );
}

/** The page with the Link header that Meraki sends. */
export const soundAnswer: PageFault = ({ body, next }, { url }) =>
  raw(body, { link: linkHeader(url, FIRST_TOKEN, next) });

/** Pages behind the first are spoilt, for so many tries of each. */
const later =
  (failures: number, spoil: (body: Uint8Array<ArrayBuffer>, link: string) => Response): PageFault =>
  (page, asked) =>
    asked.start > 0 && (failures === Infinity || asked.tries.failing(asked.url.href, failures))
      ? spoil(page.body, linkHeader(asked.url, FIRST_TOKEN, page.next))
      : soundAnswer(page, asked);

const broken = (body: Uint8Array<ArrayBuffer>, link: string) => cut(body, { link });

function garbled(body: Uint8Array<ArrayBuffer>, link: string): Response {
  const half = body.slice();
  half.fill(0x7b, Math.floor(half.length / 2));
  return raw(half, { link });
}

const EMPTY = new TextEncoder().encode('[]');

/** Legal forms of a Link header, one a page: quoted, relative, other hosts, other parameters and order. */
const FORMS: ReadonlyArray<(link: string, first: string) => string> = [
  (link, first) => `<${link}>; rel="next", <${first}>; rel="first"`,
  (link) => `<${link.replace('https://n1.meraki.com', '')}>; rel=next`,
  (link, first) =>
    `<${first}>;rel=first,<${link.replace('n1.meraki.com', 'evil.example')}>;title="a, b; c";REL="prev next"`,
  (link) => `<?${link.split('?')[1]}> ; type=x ; rel = "next"`,
];

const linkForms: PageFault = ({ body, next }, { url, start }) => {
  if (next === null) return raw(body);
  const form = FORMS[Math.ceil(start / 5000) % FORMS.length];
  return raw(body, { link: form(linkTo(url, next), linkTo(url, FIRST_TOKEN)) });
};

/** 41 kB of other links before the one that matters. */
const PADDING = Array.from(
  { length: 400 },
  (_, index) => `<https://n1.meraki.com/help/${'p'.repeat(60)}${index}>; rel=help, `,
).join('');

/** All networks of the Fault lab, by id. */
export const FAULT_NETWORKS: Readonly<Record<string, FaultyNetwork>> = {
  [ids.CUT_ONCE]: { name: 'Cut in mid-body once on page 2', size: 12_000, page: later(1, broken) },
  [ids.FAILING]: {
    name: '500 from page 3 on',
    size: 12_000,
    request: ({ start, url: { pathname } }) =>
      start >= THIRD_PAGE || HISTORY.test(pathname) || pathname.endsWith('/policy') ? failed() : null,
  },
  [ids.FORBIDDEN]: {
    name: 'Forbidden',
    size: 100,
    request: () => refused(403, 'You do not have permission to view this network'),
  },
  [ids.UNKNOWN]: { name: 'Unknown', size: 100, request: () => raw('', {}, 404) },
  [ids.ODD_TYPES]: { name: 'Odd types', size: 1500, records: { change: odd, more: WITHOUT_ID } },
  [ids.LOOPING]: {
    name: 'Cursor loop',
    size: 3000,
    page: (page, asked) => soundAnswer({ ...page, next: page.next ?? asked.token }, asked),
  },
  [ids.RATE_LIMITED]: { name: 'Rate limited', size: 6000, request: limitedFor(2, '1') },
  [ids.LONG_WAIT]: { name: 'Rate limited for two minutes', size: 6000, request: limitedFor(1, '120', 1) },
  [ids.GARBAGE_RETRY_AFTER]: {
    name: 'Rate limited, garbage in Retry-After',
    size: 3000,
    request: limitedFor(2, 'soon, please'),
  },
  [ids.SLOW]: {
    name: 'Slow',
    size: 30_000,
    request: async ({ wait, signal }) => {
      await wait(SLOW_MS, signal);
      return null;
    },
  },
  [ids.SILENT]: {
    name: 'Silent',
    size: 100,
    request: ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('The caller has gone.')), { once: true });
      }),
  },
  [ids.CUT_ALWAYS]: { name: 'Cut in mid-body always from page 2 on', size: 12_000, page: later(Infinity, broken) },
  [ids.GARBLED_ONCE]: { name: 'Garbled JSON once', size: 12_000, page: later(1, garbled) },
  [ids.GARBLED_ALWAYS]: { name: 'Garbled JSON always from page 2 on', size: 12_000, page: later(Infinity, garbled) },
  [ids.HTML]: { name: 'HTML with 200', size: 100, request: () => html(200, 'Sign in to the hotel network') },
  [ids.FAILING_ONCE]: {
    name: '500 on page 3 once',
    size: 12_000,
    request: ({ start, tries, url }) => (start >= THIRD_PAGE && tries.failing(url.href, 1) ? failed() : null),
  },
  [ids.CYCLE]: {
    name: 'Cursor cycle of two pages',
    size: 18_000,
    page: (page, asked) => soundAnswer(asked.start >= THIRD_PAGE ? { ...page, next: idOf(999) } : page, asked),
  },
  [ids.EXPIRING_CURSOR]: {
    name: 'Expiring cursor',
    size: 12_000,
    request: ({ start, tries, url }) =>
      start >= THIRD_PAGE && tries.failing(url.href, 1)
        ? refused(400, 'Invalid startingAfter: the token has expired')
        : null,
  },
  [ids.DUPLICATES]: {
    name: 'Duplicate ids across pages',
    size: 3000,
    records: {
      overlap: 50,
      change: (record, _, again) => (again ? { ...record, notes: 'Seen on two pages' } : record),
    },
  },
  [ids.HOSTILE]: { name: 'Hostile strings', size: 300, records: { change: hostile } },
  [ids.KEY_REJECTED]: { name: 'Key rejected', size: 100, request: () => refused(401, 'Invalid API key') },
  [ids.NO_CLIENTS]: {
    name: 'No client-bearing products',
    size: 0,
    request: () => refused(400, 'Invalid device type'),
  },
  [ids.EMPTY_PAGES]: {
    name: 'Empty pages in the middle',
    size: 12_000,
    page: (page, asked) =>
      soundAnswer(rowOf(asked.token) === null ? page : { body: EMPTY, next: justAfter(asked.token) }, asked),
  },
  [ids.ENDLESS_EMPTY]: {
    name: 'Endless empty pages',
    size: 2000,
    page: (page, asked) => soundAnswer(asked.start > 0 ? { body: EMPTY, next: idOf(asked.start) } : page, asked),
  },
  [ids.REDIRECTING]: { name: 'Redirecting', size: 3000, request: redirected },
  [ids.LINK_FORMS]: { name: 'Link header forms', size: 18_000, page: linkForms },
  [ids.HUGE_LINK]: {
    name: 'Huge Link header',
    size: 3000,
    page: ({ body, next }, { url }) => raw(body, { link: PADDING + linkHeader(url, FIRST_TOKEN, next) }),
  },
  [ids.GARBLED_LINK]: {
    name: 'Garbled Link header',
    size: 3000,
    page: ({ body, next }, { url }) => raw(body, { link: `${linkTo(url, next ?? '')} rel=next;;<` }),
  },
  [ids.LOST_LINK]: { name: 'Link header missing', size: 3000, page: ({ body }) => raw(body) },
  [ids.FAILING_ALWAYS]: { name: '502 always', size: 100, request: () => html(502, '502 Bad Gateway') },
  [ids.WITHOUT_HISTORIES]: {
    name: 'Without histories',
    size: 300,
    request: ({ url: { pathname } }) => {
      if (pathname.endsWith('/bandwidthUsageHistory')) return raw('', {}, 404);
      return HISTORY.test(pathname) ? refused(400, 'This network has no access points') : null;
    },
  },
  [ids.WITHOUT_IDS]: { name: 'Records without ids', size: 10, records: { change: () => null, more: WITHOUT_ID } },
  [ids.CHANGING]: { name: 'Changing between loads', size: 120 },
};

/** What a network answers in place of a sound answer; undefined for a network that answers each request. */
export const requestFault = (networkId: string): RequestFault | undefined => FAULT_NETWORKS[networkId]?.request;

/** How a network answers with a page of clients; all but those of the Fault lab do it soundly. */
export const pageAnswer = (networkId: string): PageFault => FAULT_NETWORKS[networkId]?.page ?? soundAnswer;

const SOUND: RecordFault = { overlap: 0, change: (record) => record, more: [] };

/** @param edition of the network that changes from load to load */
export const recordFault = (networkId: string, edition: Edition): RecordFault => ({
  ...SOUND,
  ...FAULT_NETWORKS[networkId]?.records,
  ...(networkId === ids.CHANGING ? { change: (record, row) => edited(record, row, edition) } : {}),
});
