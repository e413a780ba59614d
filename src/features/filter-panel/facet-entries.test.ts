import { describe, expect, it } from 'vitest';
import { facetEntries, listedEntries, MOST, rankedValues, TOP } from './facet-entries.ts';

const facet = (counts: Record<string, number>) =>
  rankedValues({ values: Object.keys(counts), counts: Uint32Array.from(Object.values(counts)) });
const many = (n: number) => facet(Object.fromEntries(Array.from({ length: n }, (_, i) => [`v${i}`, n - i])));

describe('rankedValues', () => {
  it('puts frequent values first, equal ones in natural order, and leaves out what no row has', () => {
    expect(facet({ v100: 2, v20: 2, v3: 9, gone: 0 }).map(({ value }) => value)).toEqual(['v3', 'v20', 'v100']);
  });
});

describe('facetEntries', () => {
  it('tells the empty value from one that reads None', () => {
    expect(facetEntries(facet({ '': 2, None: 1 }), new Set()).map(({ name }) => name)).toEqual(['None', '“None”']);
  });

  it('keeps a chosen value that has no rows, and ticks by case-insensitive spelling', () => {
    const entries = facetEntries(facet({ Guest: 4 }), new Set(['guest', 'Gone']));
    expect(entries.map(({ value, count, chosenAs }) => [value, count, chosenAs])).toEqual([
      ['Guest', 4, 'guest'],
      ['Gone', 0, 'Gone'],
    ]);
  });

  it('counts the chosen empty value as chosen', () => {
    expect(facetEntries(facet({ '': 2 }), new Set([''])).map(({ chosenAs }) => chosenAs)).toEqual(['']);
  });
});

describe('listedEntries', () => {
  it('shows the top ones and every chosen one', () => {
    const { shown, left } = listedEntries(facetEntries(many(20), new Set(['v15'])), '', false);
    expect(shown.map(({ value }) => value)).toEqual(['v0', 'v1', 'v2', 'v3', 'v4', 'v5', 'v15']);
    expect([TOP, left]).toEqual([6, 0]);
  });

  it('says how many are left beyond the longest list, and keeps a chosen one among them', () => {
    const { shown, left } = listedEntries(facetEntries(many(MOST + 10), new Set([`v${MOST + 9}`])), '', true);
    expect(shown.length).toBe(MOST + 1);
    expect(shown.at(-1)?.value).toBe(`v${MOST + 9}`);
    expect(left).toBe(9);
  });

  it('searches by the name on screen', () => {
    const entries = facetEntries(facet({ '': 5, Guest: 3, Staff: 1 }), new Set());
    expect(listedEntries(entries, ' non ', false).shown.map(({ value }) => value)).toEqual(['']);
    expect(listedEntries(entries, 'ST', false).shown.map(({ value }) => value)).toEqual(['Guest', 'Staff']);
  });
});
