import { compareNatural } from '#clients/natural-compare.ts';
import type { FacetCounts } from '#engine/view.ts';

export interface FacetEntry {
  readonly value: string;
  /** What stands on screen: the empty value has a name, and a value that reads like it is quoted. */
  readonly name: string;
  readonly count: number;
  /** The filter's own spelling of the value when it is chosen, else null. */
  readonly chosenAs: string | null;
}

export interface FacetList {
  readonly shown: readonly FacetEntry[];
  /** Values that the search finds but that are too many to draw. */
  readonly left: number;
}

export const TOP = 6;
export const MOST = 500;

const nameOf = (value: string) => (value === '' ? 'None' : value === 'None' ? '“None”' : value);

/** Values that occur, most frequent first, equal counts in natural order. */
export function rankedValues({ values, counts }: FacetCounts): readonly { value: string; count: number }[] {
  return values
    .map((value, code) => ({ value, count: counts[code] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compareNatural(a.value, b.value));
}

/** Marks what is chosen; a chosen value that no row has stands last with 0, so that it can be taken off. */
export function facetEntries(
  ranked: readonly { value: string; count: number }[],
  chosen: ReadonlySet<string>,
): readonly FacetEntry[] {
  const known = new Set(ranked.map(({ value }) => value));
  const chosenAs = new Map<string, string>();
  for (const text of chosen) {
    // A value written in another case ticks the one that it finds.
    const found = known.has(text)
      ? text
      : ranked.find(({ value }) => value.toLowerCase() === text.toLowerCase())?.value;
    chosenAs.set(found ?? text, text);
  }
  const entries = ranked.map(({ value, count }) => ({
    value,
    name: nameOf(value),
    count,
    chosenAs: chosenAs.get(value) ?? null,
  }));
  for (const [value, text] of chosenAs) {
    if (!known.has(value)) entries.push({ value, name: nameOf(value), count: 0, chosenAs: text });
  }
  return entries;
}

/** The part to draw: the top ones, or with `all` or a search up to MOST; chosen ones that match always. */
export function listedEntries(entries: readonly FacetEntry[], search: string, all: boolean): FacetList {
  const needle = search.trim().toLowerCase();
  const found = entries.filter(({ name }) => name.toLowerCase().includes(needle));
  const limit = all || needle !== '' ? MOST : TOP;
  const shown = found.filter((entry, index) => index < limit || entry.chosenAs !== null);
  return { shown, left: limit === MOST ? found.length - shown.length : 0 };
}
