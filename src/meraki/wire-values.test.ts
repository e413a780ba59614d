import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKilobytes, readText, readTime } from './wire-values.ts';

const NOW = Date.UTC(2026, 10, 28, 12);
const AT = Date.UTC(2023, 4, 9, 17, 42, 36);

describe('readTime', () => {
  it.each([
    ['the form of every list', '2023-05-09T17:42:36Z'],
    ['a zone in figures', '2023-05-09T19:42:36+02:00'],
    ['a zone without a colon', '2023-05-09T13:42:36-0400'],
    ['no zone, which is UTC wherever the reader sits', '2023-05-09T17:42:36'],
    ['a blank in place of the T', '2023-05-09 17:42:36'],
    ['lower case', '2023-05-09t17:42:36z'],
    ['epoch seconds', 1_683_654_156],
    ['epoch milliseconds', 1_683_654_156_000],
    ['epoch seconds as a text', '1683654156'],
    ['epoch milliseconds as a text', ' 1683654156000 '],
    ['epoch seconds with a fraction of nothing', '1683654156.0'],
  ])('reads %s: %s', (_, value) => {
    expect(readTime(value, NOW)).toBe(AT);
  });

  it('keeps the parts of a second, and a day without a time is its first moment in UTC', () => {
    expect(readTime('2018-02-11T00:00:00.090210Z', NOW)).toBe(Date.UTC(2018, 1, 11) + 90);
    expect(readTime('2018-02-11', NOW)).toBe(Date.UTC(2018, 1, 11));
    expect(readTime(1_683_654_156.5, NOW)).toBe(AT + 500);
  });

  it.each([
    '0001-01-01T00:00:00Z',
    '1999-12-31T23:59:59Z',
    '2026-11-29T12:00:01Z',
    '+058877-01-01T00:00:00Z',
    '2023-02-29T10:00:00Z',
    '2023-13-01T10:00:00Z',
    '2023-01-01T24:00:00Z',
    '2023-01-01T10:60:00Z',
    '2023-01-01Tab:00:00Z',
    'May 9, 2023',
    'never',
    '',
    '0',
    0,
    -1,
    1.7e15,
    1e20,
    1e308,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    undefined,
    true,
    {},
    ['2023-05-09T17:42:36Z'],
  ])('%j is no time', (value) => {
    expect(readTime(value, NOW)).toBeNaN();
  });

  it('reads any instant the same in all its forms', () => {
    const instant = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: NOW / 1000 });
    fc.assert(
      fc.property(instant, (seconds) => {
        const iso = new Date(seconds * 1000).toISOString();
        const forms = [iso, `${iso.slice(0, 19)}Z`, iso.slice(0, 19), seconds, seconds * 1000, String(seconds)];
        for (const form of forms) expect(readTime(form, NOW)).toBe(seconds * 1000);
      }),
    );
  });
});

it('reads kilobytes from 0 to an exabyte', () => {
  expect([0, 1.5, 1e15].map(readKilobytes)).toEqual([0, 1.5, 1e15]);
  expect(Object.is(readKilobytes(-0), 0)).toBe(true);
  for (const value of [-1, 1e16, 1e308, Number.POSITIVE_INFINITY, Number.NaN, '5', null, undefined]) {
    expect(readKilobytes(value)).toBeNaN();
  }
});

it('reads texts, and numbers as their digits', () => {
  expect(['30', 30, null, true, Number.NaN, {}].map(readText)).toEqual(['30', '30', '', '', '', '']);
});
