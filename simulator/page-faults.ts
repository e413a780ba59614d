import { cut, raw } from './answers.ts';
import { FIRST_TOKEN, idOf, justAfter, rowOf } from './cursor.ts';
import { linkHeader, linkTo } from './link-header.ts';
import * as ids from './network-ids.ts';
import type { Tries } from './tries.ts';

export interface Page {
  /** The records as JSON text. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The token of the next page; null on the last one. */
  readonly next: string | null;
}

export interface PageAsked {
  readonly url: URL;
  /** The token that was asked for, and the row behind it. */
  readonly token: string;
  readonly start: number;
  readonly tries: Tries;
}

/** A sound page made unsound. */
type PageFault = (page: Page, asked: PageAsked) => Response;

export const soundAnswer = ({ body, next }: Page, { url }: PageAsked): Response =>
  raw(body, { link: linkHeader(url, FIRST_TOKEN, next) });

const THIRD_PAGE = 6000;

/** Pages behind the first: their bytes broken off, or no JSON any more. */
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

function linkForms({ body, next }: Page, { url, start }: PageAsked): Response {
  if (next === null) return raw(body);
  const form = FORMS[Math.ceil(start / 5000) % FORMS.length];
  return raw(body, { link: form(linkTo(url, next), linkTo(url, FIRST_TOKEN)) });
}

/** Tens of kilobytes of other links before the one that matters. */
const PADDING = Array.from(
  { length: 400 },
  (_, index) => `<https://n1.meraki.com/help/${'p'.repeat(60)}${index}>; rel=help, `,
);

const FAULTS: Readonly<Record<string, PageFault>> = {
  [ids.CUT_ONCE]: later(1, broken),
  [ids.CUT_ALWAYS]: later(Infinity, broken),
  [ids.GARBLED_ONCE]: later(1, garbled),
  [ids.GARBLED_ALWAYS]: later(Infinity, garbled),
  [ids.LOOPING]: (page, asked) => soundAnswer({ ...page, next: page.next ?? asked.token }, asked),
  [ids.CYCLE]: (page, asked) => soundAnswer(asked.start >= THIRD_PAGE ? { ...page, next: idOf(999) } : page, asked),
  [ids.EMPTY_PAGES]: (page, asked) =>
    soundAnswer(rowOf(asked.token) === null ? page : { body: EMPTY, next: justAfter(asked.token) }, asked),
  [ids.ENDLESS_EMPTY]: (page, asked) =>
    soundAnswer(asked.start > 0 ? { body: EMPTY, next: idOf(asked.start) } : page, asked),
  [ids.LINK_FORMS]: linkForms,
  [ids.HUGE_LINK]: ({ body, next }, { url }) =>
    raw(body, { link: `${PADDING.join('')}${linkHeader(url, FIRST_TOKEN, next)}` }),
  [ids.GARBLED_LINK]: ({ body, next }, { url }) => raw(body, { link: `${linkTo(url, next ?? '')} rel=next;;<` }),
  [ids.LOST_LINK]: ({ body }) => raw(body),
};

export const pageAnswer = (networkId: string): PageFault => FAULTS[networkId] ?? soundAnswer;
