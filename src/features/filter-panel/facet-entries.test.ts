import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetEntries, rankedValues, searched, topValues } from './facet-entries.ts';

const facet = (counts: Record<string, number>) => ({
  values: Object.keys(counts),
  counts: Uint32Array.from(Object.values(counts)),
});
const choice = (chosen: readonly string[], excluded: readonly string[] = []) => ({
  chosen: new Set(chosen),
  excluded: new Set(excluded),
});
const entriesOf = (counts: Record<string, number>, ...marks: Parameters<typeof choice>) =>
  facetEntries(rankedValues(facet(counts)), facet(counts), choice(...marks));

describe('rankedValues', () => {
  it('puts frequent values first, equal ones in natural order, and leaves out what no row has', () => {
    const ranked = rankedValues(facet({ v100: 2, v20: 2, v3: 9, gone: 0 }));
    expect(ranked.map(({ value }) => value)).toEqual(['v3', 'v20', 'v100']);
  });

  it('begins with what topValues finds', () => {
    const counts = fc.dictionary(fc.string({ maxLength: 3 }), fc.nat({ max: 3 }), { maxKeys: 12 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 6 }), (all, n) => {
        const ranked = rankedValues(facet(all));
        const { top, distinct } = topValues(facet(all), n);
        expect(top.map(({ count }) => count)).toEqual(ranked.slice(0, n).map(({ count }) => count));
        expect(distinct).toBe(Object.values(all).filter((count) => count > 0).length);
        expect(top.every(({ value, count }) => all[value] === count)).toBe(true);
      }),
    );
    expect(topValues(facet({ v100: 2, v20: 2, v3: 2, v1: 0 }), 2).top.map(({ value }) => value)).toEqual(['v3', 'v20']);
  });
});

describe('facetEntries', () => {
  it('tells the empty value from one that reads None', () => {
    expect(entriesOf({ '': 2, None: 1 }, []).map(({ name }) => name)).toEqual(['None', '“None”']);
  });

  it('keeps a chosen value that has no rows, and ticks by case-insensitive spelling', () => {
    const entries = entriesOf({ Guest: 4, Corp: 0 }, ['guest', 'Gone', 'Corp']);
    expect(entries.map(({ value, count, chosen }) => [value, count, chosen])).toEqual([
      ['Guest', 4, true],
      ['Corp', 0, true],
      ['Gone', 0, true],
    ]);
  });

  it('ticks by the exact spelling alone where there is one', () => {
    const ticked = (text: string) => entriesOf({ Guest: 4, GUEST: 2 }, [text]).map(({ chosen }) => chosen);
    expect(ticked('GUEST')).toEqual([false, true]);
    expect(ticked('guest')).toEqual([true, true]);
  });

  it('keeps marked values that are not among the top, with their counts', () => {
    const counts = facet({ a: 5, b: 4, c: 3, d: 2 });
    const entries = facetEntries(topValues(counts, 1).top, counts, choice(['d'], ['c']));
    expect(entries.map(({ value, count, chosen, excluded }) => [value, count, chosen, excluded])).toEqual([
      ['a', 5, false, false],
      ['c', 3, false, true],
      ['d', 2, true, false],
    ]);
  });

  it('counts the chosen empty value as chosen', () => {
    expect(entriesOf({ '': 2 }, ['']).map(({ chosen }) => chosen)).toEqual([true]);
  });
});

it('searches by the name on screen', () => {
  const entries = entriesOf({ '': 5, Guest: 3, Staff: 1 }, []);
  expect(searched(entries, ' non ').map(({ value }) => value)).toEqual(['']);
  expect(searched(entries, 'ST').map(({ value }) => value)).toEqual(['Guest', 'Staff']);
  expect(searched(entries, '')).toBe(entries);
});
