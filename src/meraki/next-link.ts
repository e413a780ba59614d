export type NextLink =
  | { readonly kind: 'end' }
  /** The query string of the next page, without '?'. */
  | { readonly kind: 'next'; readonly query: string }
  /** There is more, or may be, but no way to it that could be followed. */
  | { readonly kind: 'unusable'; readonly why: 'unreadable' | 'missing' };

/** Far more than any real header; what is behind it is not read. */
const LONGEST_HEADER = 65_536;

/** One link of the header, from its '<' on: address, then parameters whose quoted values may hold anything. */
const LINK = /<([^<>]*)>((?:\s*;\s*(?:[^\s=;,"<]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)?)*)\s*(?:,|$)/gy;
const PARAMETER = /;\s*([^\s=;,"<]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/g;

/** RFC 8288: names in any case, a rel may hold several, only the first rel counts. */
function isNext(parameters: string): boolean {
  for (const [, name, quoted, plain] of parameters.matchAll(PARAMETER)) {
    if (name.toLowerCase() === 'rel') return (quoted ?? plain ?? '').toLowerCase().split(/\s+/).includes('next');
  }
  return false;
}

/**
 * The next page of a Link header. Only the query string of its address is taken: the host that it names is never asked.
 * What cannot be read is passed over up to the next '<'; then a header without a next is no longer a clean end.
 */
export function parseNextLink(header: string | null): NextLink {
  // Runs of blanks are made one, so that no header of blanks can keep the pattern busy.
  const text = header?.slice(0, LONGEST_HEADER).replaceAll(/\s+/g, ' ').trim() ?? '';
  if (text === '') return { kind: 'end' };
  let unread = header !== null && header.length > LONGEST_HEADER;
  let at = 0;
  while (at < text.length) {
    LINK.lastIndex = at;
    const match = LINK.exec(text);
    if (match === null) {
      unread = true;
      const next = text.indexOf('<', at + 1);
      at = next < 0 ? text.length : next;
      continue;
    }
    if (isNext(match[2])) return following(match[1]);
    at = LINK.lastIndex;
    while (text[at] === ' ' || text[at] === ',') at++;
  }
  return unread ? { kind: 'unusable', why: 'unreadable' } : { kind: 'end' };
}

function following(address: string): NextLink {
  const start = address.indexOf('?');
  const query = start < 0 ? '' : address.slice(start + 1).split('#')[0];
  const token = new URLSearchParams(query).get('startingAfter') ?? '';
  return token === '' ? { kind: 'unusable', why: 'unreadable' } : { kind: 'next', query };
}
