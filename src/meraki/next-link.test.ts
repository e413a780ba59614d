import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNextLink, queryAfter } from './next-link.ts';

const url = 'https://n1.meraki.com/api/v1/networks/N_1/clients?perPage=3&startingAfter=k6dfc89';
const next = { kind: 'next', startingAfter: 'k6dfc89' };
const first = `<${url.replace('k6dfc89', 'a000000')}>; rel=first`;
const unreadable = { kind: 'unusable', why: 'unreadable' };

describe('parseNextLink', () => {
  it.each([
    ['the unquoted form that Meraki sends', `${first}, <${url}>; rel=next`],
    ['quoted', `<${url}>; rel="next"`],
    ['single quotes', `<${url}>; rel='next'`],
    ['next before first', `<${url}>; rel="next", ${first}`],
    ['any case', `<${url}>; REL=NEXT`],
    ['other parameters, with commas and quotes inside', `<${url}>; title="a, \\"b; rel=prev\\"; c"; rel=next; type=x`],
    ['several relations in one', `<${url}>;rel="prev next"`],
    ['a relative address', '</x?perPage=3&startingAfter=k6dfc89>;rel=next'],
    ['only a query', '<?perPage=3&startingAfter=k6dfc89> ; rel = "next"'],
    ['another host, which is never asked', `<${url.replace('n1.meraki.com', 'evil.example')}>; rel=next`],
    ['several headers joined, without blanks', `${first},<${url}>;rel=next,<${url}>;rel=last`],
    ['a fragment', `<${url}#top>; rel=next`],
    ['garbage before it', `;;"x, <${url}>; rel=next`],
    ['a parameter without a value', `<${url}>; crossorigin; rel=next`],
    ['empty elements', `, ,${first}, ,<${url}>; rel=next,`],
  ])('reads %s', (_, header) => {
    expect(parseNextLink(header)).toEqual(next);
  });

  it('takes the cursor alone, whatever else the link asks', () => {
    for (const more of ['&total=30', '&os=a,b%3E&statuses[]=Online', '&perPage=9&startingAfter=k1']) {
      expect(parseNextLink(`${first}, <${url}${more}>; rel=next`)).toEqual(next);
    }
    expect(parseNextLink('<?startingAfter=a%2Bb%26>; rel=next')).toEqual({ kind: 'next', startingAfter: 'a+b&' });
    expect(queryAfter('timespan=60&vlan=10&perPage=3&startingAfter=k0', 'k1')).toBe(
      'timespan=60&vlan=10&perPage=3&startingAfter=k1',
    );
  });

  it('ends without a next link', () => {
    expect(parseNextLink(null)).toEqual({ kind: 'end' });
    expect(parseNextLink(' ')).toEqual({ kind: 'end' });
    expect(parseNextLink(first)).toEqual({ kind: 'end' });
    expect(parseNextLink(`<${url}>; rel=nextish`)).toEqual({ kind: 'end' });
    expect(parseNextLink(`<${url}>; rel=prev; rel=next`)).toEqual({ kind: 'end' });
    expect(parseNextLink(`<${url}>; title="; rel=next"`)).toEqual({ kind: 'end' });
  });

  it.each([
    '<https://x/>; rel=next',
    '<?startingAfter=>; rel=next',
    'garbage',
    `${url} rel=next;;<`,
    `<${url}; rel=next`,
  ])('says when there may be more that cannot be followed: %s', (header) => {
    expect(parseNextLink(header)).toEqual(unreadable);
  });

  it('reads far, but not without end', () => {
    const padding = '<https://n1.meraki.com/help>; rel=help, ';
    expect(parseNextLink(`${padding.repeat(1000)}<${url}>; rel=next`)).toEqual(next);
    expect(parseNextLink(`${padding.repeat(2000)}<${url}>; rel=next`)).toEqual(unreadable);
  });

  it('never throws, and answers any text at once', () => {
    assert(
      property(
        string({ unit: constantFrom('<', '>', ';', ',', '=', '"', '\\', ' ', 'rel', 'next', '?'), maxLength: 200 }),
        (header) => {
          expect(['end', 'next', 'unusable']).toContain(parseNextLink(header).kind);
        },
      ),
    );
    const started = performance.now();
    for (const unit of [
      '<',
      '<>;',
      '<>; ',
      ' ;',
      '<>;a="',
      '<>;a=b\\"',
      ';,',
      '<a> ;',
      '<a>;x=<',
      '<a>;x="<b>;c ',
      '\\"',
      '<a>;"',
    ]) {
      for (const end of ['', '<', '"', '" "', 'x']) {
        parseNextLink(unit.repeat(20_000 / unit.length) + end);
        parseNextLink(`<a>;x="${unit.repeat(20_000 / unit.length)}${end}`);
      }
    }
    parseNextLink(`<a>${' ;'.repeat(30_000)}<`);
    parseNextLink(`<>;${' '.repeat(60_000)}x`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
