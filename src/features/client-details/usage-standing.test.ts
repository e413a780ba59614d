import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingText, usageBins, usageStanding } from './usage-standing.ts';

const usages = fc.array(
  fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 1e9 })),
  {
    minLength: 1,
    maxLength: 40,
  },
);

describe('usageStanding', () => {
  it('equals a place in the sorted list, ties sharing the better one', () => {
    fc.assert(
      fc.property(usages, fc.nat(), (values, seed) => {
        const row = seed % values.length;
        const standing = usageStanding(Float64Array.from(values), values.length, row);
        const known = values.filter((value) => !Number.isNaN(value)).sort((a, b) => b - a);
        if (Number.isNaN(values[row])) {
          expect(standing).toBeNull();
          return;
        }
        const first = known.indexOf(values[row]);
        const last = known.lastIndexOf(values[row]);
        expect(standing?.place).toBe(first + 1);
        expect(standing?.of).toBe(known.length);
        expect(standing?.top).toBeCloseTo((last + 1) / known.length, 12);
        expect(standing?.above).toBeCloseTo((known.length - last - 1) / known.length, 12);
        const total = known.reduce((sum, value) => sum + value, 0);
        expect(standing?.part).toBeCloseTo(total === 0 ? 0 : values[row] / total, 9);
      }),
    );
  });

  it('leaves rows beyond the row count out: a growing column is longer than what is loaded', () => {
    expect(usageStanding(Float64Array.of(5, 1, 900, 900), 2, 0)?.place).toBe(1);
  });
});

describe('standingText', () => {
  const text = (values: number[], row: number) => {
    const standing = usageStanding(Float64Array.from(values), values.length, row);
    return standing === null ? '' : standingText(standing);
  };

  it('never says better than it is', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index);
    expect(text(hundred, 99)).toBe('top 1 %');
    expect(text(hundred, 98)).toBe('top 2 %');
    expect(text(hundred, 20)).toBe('more than 20 % of the clients');
    expect(text(hundred, 0)).toBe('no client uses less');
    const thousand = Array.from({ length: 1000 }, (_, index) => index);
    expect(text(thousand, 999)).toBe('top 0.1 %');
    expect(text(thousand, 980)).toBe('top 2 %');
    expect(text(thousand, 979)).toBe('top 3 %');
    expect(text([7, 7, 7, 7], 2)).toBe('no client uses less');
  });

  it('writes every percentage that is a whole number or a tenth as it is', () => {
    const thousand = Array.from({ length: 1000 }, (_, index) => index);
    for (let place = 1; place <= 9; place++) expect(text(thousand, 1000 - place)).toBe(`top ${place / 10} %`);
    const hundred = thousand.slice(0, 100);
    for (let place = 1; place <= 50; place++) expect(text(hundred, 100 - place)).toBe(`top ${place} %`);
    for (let less = 1; less < 50; less++) expect(text(hundred, less)).toBe(`more than ${less} % of the clients`);
  });

  it('never says 0 %', () => {
    const many = Array.from({ length: 1000 }, (_, index) => index);
    expect(text(many, 9)).toBe('fewer than 1 % of the clients use less');
    expect(text(many, 10)).toBe('more than 1 % of the clients');
  });
});

it('puts every known usage into the one bin that it names', () => {
  fc.assert(
    fc.property(usages, (values) => {
      const bins = usageBins(Float64Array.from(values), values.length);
      const naive = bins.counts.map(() => 0);
      for (const value of values) if (!Number.isNaN(value)) naive[bins.binOf(value)]++;
      expect(bins.counts).toEqual(naive);
    }),
  );
});
