import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, lettersOf } from './fold.ts';

describe('fold', () => {
  it.each([
    ['André’s iPhone', "andre's iphone"],
    ['ANDRE\u0301‘S IPHONE', "andre's iphone"],
    ['Wi–Fi', 'wi-fi'],
    ['Wi\u2011Fi', 'WI-FI'],
    ['Guest\u00a0Wi\u200b-Fi', 'guest wi-fi'],
    ['\u200eMüller\u200f', 'muller'],
    ['ＭＡＬＡＧＡ', 'malaga'],
    ['STRASSE', 'Straße'],
    ['STRAẞE', 'Straße'],
    ['Ben´s ｀x｀', "Ben's `x`"],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['İstanbul', 'istanbul'],
    ['ISPARTA', 'ısparta'],
    ['Йод', 'иод'],
    ['ﬁrewall', 'firewall'],
    ['a\u3000b', 'a b'],
    ['“Lab”', '"lab"'],
    ['❤️', '❤'],
  ])('%s is alike %s', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it('keeps apart what looks different', () => {
    for (const [a, b] of [
      ['o', '0'],
      ['が', 'か'],
      ['l', '1'],
      ['a.b', 'a-b'],
    ]) {
      expect(fold(a)).not.toBe(fold(b));
    }
  });

  it('gives a letter and its other case one form, which stays', () => {
    const odd = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code)).filter((letter) => {
      const folded = fold(letter);
      return [letter.toUpperCase(), letter.toLowerCase(), folded].some((one) => fold(one) !== folded);
    });
    expect(odd).toEqual([]);
  });

  it('is the same letter by letter, and done once is done', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b));
        expect(fold(fold(a))).toBe(fold(a));
      }),
    );
  });
});

it('knows which letters of a text the folded ones are', () => {
  const { starts, ends } = lettersOf('Stra\u0301ße');
  expect(starts.map((start, at) => 'Stra\u0301ße'.slice(start, ends[at]))).toEqual([
    'S',
    't',
    'r',
    'a\u0301',
    'ß',
    'ß',
    'e',
  ]);
});
