export type NextLink =
  | { readonly kind: 'end' }
  /** The query string of the next page, without '?'. */
  | { readonly kind: 'next'; readonly query: string }
  /** A next link is there but cannot be followed. */
  | { readonly kind: 'unusable' };

/**
 * The next page of a Link header (RFC 8288): rel quoted or not, any order, other parameters, relative URLs.
 * The host that it names is never used.
 */
export function parseNextLink(header: string | null): NextLink {
  if (header === null || header.trim() === '') return { kind: 'end' };
  for (const match of header.slice(0, 16_384).matchAll(/<([^>]*)>([^<]*)/g)) {
    const rel = /(?:^|;)\s*rel\s*=\s*"?([^";,]+)"?/i.exec(match[2]);
    if (rel === null || !rel[1].trim().toLowerCase().split(/\s+/).includes('next')) continue;
    const queryStart = match[1].indexOf('?');
    const query = queryStart < 0 ? '' : match[1].slice(queryStart + 1).split('#')[0];
    return new URLSearchParams(query).has('startingAfter') ? { kind: 'next', query } : { kind: 'unusable' };
  }
  return /rel\s*=\s*"?next\b/i.test(header) || !header.includes('<') ? { kind: 'unusable' } : { kind: 'end' };
}
