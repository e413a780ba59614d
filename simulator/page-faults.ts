import { cut, json, raw } from './answers.ts';
import { FIRST_TOKEN, idOf, justAfter, rowAfter, rowOf } from './cursor.ts';
import { hostile } from './hostile-records.ts';
import * as ids from './network-ids.ts';
import { odd, WITHOUT_ID } from './odd-records.ts';
import type { Tries } from './tries.ts';

type Loose = Record<string, unknown>;

export interface Page<Item = Loose> {
  /** Row of the first record. */
  readonly start: number;
  readonly records: readonly Item[];
  /** The token of the next page; null on the last one. */
  readonly next: string | null;
}

export interface PageAsked {
  readonly url: URL;
  /** The token that was asked for. */
  readonly token: string;
  readonly perPage: number;
  readonly tries: Tries;
}

/** A sound page made unsound. */
type PageFault = (page: Page, asked: PageAsked) => Response;

/** The URL of a page as Meraki's header has it: on the organization's shard host. */
function linkTo(url: URL, token: string): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete('endingBefore');
  query.set('startingAfter', token);
  return `https://n1.meraki.com${url.pathname}?${query.toString()}`;
}

/** first before next, rel unquoted, as Meraki writes it. */
function linkHeader(url: URL, next: string | null): string {
  const first = `<${linkTo(url, FIRST_TOKEN)}>; rel=first`;
  return next === null ? first : `${first}, <${linkTo(url, next)}>; rel=next`;
}

export const soundAnswer = (page: Page<unknown>, { url }: PageAsked): Response =>
  json(200, page.records, { link: linkHeader(url, page.next) });

const THIRD_PAGE = 6000;

const changed = (page: Page, change: (record: Loose, row: number) => Loose) =>
  page.records.map((record, index) => change(record, page.start + index));

/** Behind the first page: the whole text, then what becomes of it. */
const later =
  (failures: number, spoil: (text: string, link: string) => Response): PageFault =>
  (page, asked) =>
    page.start > 0 && (failures === Infinity || asked.tries.failing(asked.url.href, failures))
      ? spoil(JSON.stringify(page.records), linkHeader(asked.url, page.next))
      : soundAnswer(page, asked);

const broken = (text: string, link: string) => cut(text, { link });
const garbled = (text: string, link: string) => raw(`${text.slice(0, text.length / 2)}\u0000\u0000,{"id":`, { link });

/** Legal forms of a Link header, one a page: quoted, relative, other hosts, other parameters and order. */
const FORMS: ReadonlyArray<(link: string, first: string) => string> = [
  (link, first) => `<${link}>; rel="next", <${first}>; rel="first"`,
  (link) => `<${link.replace('https://n1.meraki.com', '')}>; rel=next`,
  (link, first) =>
    `<${first}>;rel=first,<${link.replace('n1.meraki.com', 'evil.example')}>;title="a, b; c";REL="prev next"`,
  (link) => `<?${link.split('?')[1]}> ; type=x ; rel = "next"`,
];

function linkForms(page: Page, { url }: PageAsked): Response {
  if (page.next === null) return json(200, page.records, {});
  const form = FORMS[Math.ceil(page.start / 1000) % FORMS.length];
  return json(200, page.records, { link: form(linkTo(url, page.next), linkTo(url, FIRST_TOKEN)) });
}

/** Forty kilobytes of other links before the one that matters. */
const PADDING = Array.from(
  { length: 400 },
  (_, index) => `<https://n1.meraki.com/help/${'p'.repeat(60)}${index}>; rel=help, `,
);

const FAULTS: Readonly<Record<string, PageFault>> = {
  [ids.CUT_ONCE]: later(1, broken),
  [ids.CUT_ALWAYS]: later(Infinity, broken),
  [ids.GARBLED_ONCE]: later(1, garbled),
  [ids.GARBLED_ALWAYS]: later(Infinity, garbled),
  [ids.ODD_TYPES]: (page, asked) => soundAnswer({ ...page, records: [...changed(page, odd), ...WITHOUT_ID] }, asked),
  [ids.HOSTILE]: (page, asked) => soundAnswer({ ...page, records: changed(page, hostile) }, asked),
  [ids.DUPLICATES]: (page, asked) => {
    const fresh = rowAfter(asked.token) ?? 0;
    const again = (record: Loose, row: number) => (row < fresh ? { ...record, notes: 'Seen on two pages' } : record);
    return soundAnswer({ ...page, records: changed(page, again) }, asked);
  },
  [ids.LOOPING]: (page, asked) => soundAnswer({ ...page, next: page.next ?? asked.token }, asked),
  [ids.CYCLE]: (page, asked) => soundAnswer(page.start >= THIRD_PAGE ? { ...page, next: idOf(999) } : page, asked),
  [ids.EMPTY_PAGES]: (page, asked) =>
    soundAnswer(rowOf(asked.token) === null ? page : { ...page, records: [], next: justAfter(asked.token) }, asked),
  [ids.ENDLESS_EMPTY]: (page, asked) =>
    soundAnswer(page.start > 0 ? { ...page, records: [], next: idOf(page.start) } : page, asked),
  [ids.LINK_FORMS]: linkForms,
  [ids.HUGE_LINK]: (page, { url }) =>
    json(200, page.records, { link: `${PADDING.join('')}${linkHeader(url, page.next)}` }),
  [ids.GARBLED_LINK]: (page, { url }) =>
    json(200, page.records, { link: page.start === 0 ? `${linkTo(url, page.next ?? '')} rel=next;;<` : '' }),
  [ids.LOST_LINK]: (page) => json(200, page.records),
};

export const pageFault = (networkId: string): PageFault => FAULTS[networkId] ?? soundAnswer;
