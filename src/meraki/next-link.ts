export type NextLink =
  | { readonly kind: 'end' }
  /** The cursor of the next page. */
  | { readonly kind: 'next'; readonly startingAfter: string }
  /** There is, or may be, a next page, but its cursor is not known. */
  | { readonly kind: 'unusable'; readonly why: 'unreadable' | 'missing' };

/** Far longer than any real header; the rest is not read. */
const LONGEST_HEADER = 65_536;

const BLANKS = ' \t\r\n';

/** Reads a text from left to right in linear time, so that no header can block the page. */
class Reader {
  constructor(
    readonly text: string,
    public at = 0,
  ) {}

  take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  /** The text up to the first of these letters, or to the end. */
  until(ends: string): string {
    const from = this.at;
    while (this.at < this.text.length && !ends.includes(this.text[this.at])) this.at++;
    return this.text.slice(from, this.at);
  }

  skip(chars: string): void {
    while (this.at < this.text.length && chars.includes(this.text[this.at])) this.at++;
  }

  /** The rest of a quoted text, without its backslashes; null if it does not end. */
  quoted(): string | null {
    let value = '';
    for (; this.at < this.text.length; this.at++) {
      if (this.take('"')) return value;
      if (this.text[this.at] === '\\') this.at++;
      value += this.text[this.at] ?? '';
    }
    return null;
  }
}

interface Link {
  readonly address: string;
  /** In lower case; '' if there is none. */
  readonly rel: string;
}

/** One link of the header: an address and parameters, whose quoted values may contain anything. Null if it is malformed. */
function readLink(reader: Reader): Link | null {
  if (!reader.take('<')) return null;
  const address = reader.until('<>');
  if (!reader.take('>')) return null;
  // RFC 8288: names in any case, only the first rel counts.
  let rel: string | null = null;
  for (reader.skip(BLANKS); reader.take(';'); reader.skip(BLANKS)) {
    reader.skip(BLANKS);
    const name = reader.until(`${BLANKS}=;,"<`).toLowerCase();
    reader.skip(BLANKS);
    let value: string | null = '';
    if (name !== '' && reader.take('=')) {
      reader.skip(BLANKS);
      value = reader.take('"') ? reader.quoted() : reader.until(`${BLANKS};,"<`);
    }
    if (value === null) return null;
    // Some gateways write single quotes, which would be part of the value.
    if (name === 'rel') rel ??= value.toLowerCase().replaceAll("'", '');
  }
  return reader.at === reader.text.length || reader.take(',') ? { address, rel: rel ?? '' } : null;
}

/**
 * The next page of a Link header. Only the cursor of the link's address is used: its host is never asked, and the rest of the query is
 * ours. A link that cannot be read is skipped up to the next '<'; a header without a next link is then 'unusable' and not the end.
 */
export function parseNextLink(header: string | null): NextLink {
  const reader = new Reader(header?.slice(0, LONGEST_HEADER) ?? '');
  let unread = header !== null && header.length > LONGEST_HEADER;
  for (reader.skip(`${BLANKS},`); reader.at < reader.text.length; reader.skip(`${BLANKS},`)) {
    const start = reader.at;
    const link = readLink(reader);
    if (link === null) {
      unread = true;
      const next = reader.text.indexOf('<', start + 1);
      reader.at = next < 0 ? reader.text.length : next;
    } else if (link.rel.split(/\s+/).includes('next')) return following(link.address);
  }
  return unread ? { kind: 'unusable', why: 'unreadable' } : { kind: 'end' };
}

/**
 * What follows a page that was asked for by a query. A full page without a Link header is 'unusable': Meraki always sends `first`, so the
 * header was lost on the way.
 * @param length records of the page
 */
export function nextOf(header: string | null, length: number, query: string): NextLink {
  const size = Number(new URLSearchParams(query).get('perPage') ?? Infinity);
  return (header ?? '') === '' && length >= size ? { kind: 'unusable', why: 'missing' } : parseNextLink(header);
}

function following(address: string): NextLink {
  const start = address.indexOf('?');
  const query = start < 0 ? '' : address.slice(start + 1).split('#')[0];
  const startingAfter = new URLSearchParams(query).get('startingAfter') ?? '';
  return startingAfter === '' ? { kind: 'unusable', why: 'unreadable' } : { kind: 'next', startingAfter };
}

/** The query of the page after a cursor; all else of it stays as it was asked. */
export function queryAfter(query: string, startingAfter: string): string {
  const params = new URLSearchParams(query);
  params.set('startingAfter', startingAfter);
  return params.toString();
}
