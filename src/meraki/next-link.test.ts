import { describe, expect, it } from 'vitest';
import { parseNextLink } from './next-link.ts';

describe('parseNextLink', () => {
  const url = 'https://n1.meraki.com/api/v1/networks/N_1/clients?perPage=3&startingAfter=k6dfc89';

  it('reads the unquoted form that Meraki sends, and takes the whole query', () => {
    const header = `<${url.replace('k6dfc89', 'a000000')}>; rel=first, <${url}>; rel=next`;
    expect(parseNextLink(header)).toEqual({ kind: 'next', query: 'perPage=3&startingAfter=k6dfc89' });
  });

  it.each([
    `<${url}>; rel="next"`,
    `<${url}>; title=x; rel=NEXT`,
    '</x?perPage=3&startingAfter=k6dfc89>;rel="prev next"',
  ])('accepts %s', (header) => {
    expect(parseNextLink(header)).toEqual({ kind: 'next', query: 'perPage=3&startingAfter=k6dfc89' });
  });

  it('ends without a next link', () => {
    expect(parseNextLink(null)).toEqual({ kind: 'end' });
    expect(parseNextLink(`<${url}>; rel=first`)).toEqual({ kind: 'end' });
  });

  it('says when a next link cannot be followed', () => {
    expect(parseNextLink('<https://x/>; rel=next')).toEqual({ kind: 'unusable' });
    expect(parseNextLink('garbage')).toEqual({ kind: 'unusable' });
  });
});
