export type NextLink =
  | { readonly kind: 'end' }
  /** The token behind which the next page begins. */
  | { readonly kind: 'next'; readonly startingAfter: string }
  /** There is more, or may be, but no way to it that could be followed. */
  | { readonly kind: 'unusable'; readonly why: 'unreadable' | 'missing' };

/** Far more than any real header; what is behind it is not read. */
const LONGEST_HEADER = 65_536;

const BLANKS = ' \t\r\n';

/** Reads a text from left to right, each letter a bounded number of times: no header can keep the page busy. */
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

  /** What stands before the first of these letters, or before the end. */
  until(ends: string): string {
    const from = this.at;
    while (this.at < this.text.length && !ends.includes(this.text[this.at])) this.at++;
    return this.text.slice(from, this.at);
  }

  skip(chars: string): void {
    while (this.at < this.text.length && chars.includes(this.text[this.at])) this.at++;
  }

  /** The rest of a quoted text, its backslashes taken out; null when it does not end. */
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
  /** In small letters; '' when there is none. */
  readonly rel: string;
}

/** One link of the header: address, then parameters whose quoted values may hold anything. Null when it is malformed. */
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
    if (name === 'rel') rel ??= value.toLowerCase();
  }
  return reader.at === reader.text.length || reader.take(',') ? { address, rel: rel ?? '' } : null;
}

/**
 * The next page of a Link header. Only the cursor of its address is taken: the host that it names is never asked, and what is
 * asked stays ours. What cannot be read is passed over up to the next '<'; then a header without a next is no longer a clean end.
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

function following(address: string): NextLink {
  const start = address.indexOf('?');
  const query = start < 0 ? '' : address.slice(start + 1).split('#')[0];
  const startingAfter = new URLSearchParams(query).get('startingAfter') ?? '';
  return startingAfter === '' ? { kind: 'unusable', why: 'unreadable' } : { kind: 'next', startingAfter };
}

/** The query of the page behind a token: the one that was asked, whatever else the link says. */
export function queryAfter(query: string, startingAfter: string): string {
  const params = new URLSearchParams(query);
  params.set('startingAfter', startingAfter);
  return params.toString();
}
