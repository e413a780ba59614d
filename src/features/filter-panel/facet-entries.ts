import { valueName } from '#clients/display-names.ts';
import { compareNatural } from '#clients/order/natural-order.ts';
import { type Choice, meantBy } from '#clients/query/choice.ts';
import { firstOf } from '#engine/first-of.ts';
import { fold } from '#engine/fold.ts';
import type { FacetCounts } from '#engine/view.ts';

/** A value and the number of clients that have it. */
export interface Counted {
  readonly value: string;
  readonly count: number;
}

export interface FacetEntry extends Counted {
  /** As shown: the empty value has a name, and a value that reads like that name is quoted. */
  readonly name: string;
  readonly chosen: boolean;
  readonly excluded: boolean;
}

/** A facet with more values shows only the most frequent ones, a search box and "Show all". */
export const TOP = 6;
/** With more values, equal counts are sorted as plain text: natural order is slow for tens of thousands of values. */
const MOST_NATURAL = 2000;

/** Most frequent first, equal counts in natural order. */
const byCount = (a: Counted, b: Counted) => b.count - a.count || compareNatural(a.value, b.value);
const byCountPlainly = (a: Counted, b: Counted) => b.count - a.count || (a.value < b.value ? -1 : 1);
const orderOf = (values: readonly string[]) => (values.length > MOST_NATURAL ? byCountPlainly : byCount);

/** Values that occur, most frequent first. */
export function rankedValues({ values, counts }: FacetCounts): Counted[] {
  const found: Counted[] = [];
  for (let code = 0; code < values.length; code++) {
    if (counts[code] > 0) found.push({ value: values[code], count: counts[code] });
  }
  return found.sort(orderOf(values));
}

/** The first n of rankedValues without ordering the others, and how many there are in all. */
export function topValues({ values, counts }: FacetCounts, n: number): { top: Counted[]; distinct: number } {
  const order = orderOf(values);
  const counted = (code: number): Counted => ({ value: values[code], count: counts[code] });
  const occurs = (code: number) => counts[code] > 0;
  const distinct = counts.reduce((sum, count) => (count > 0 ? sum + 1 : sum), 0);
  // Where the counts differ, no object is made and no text is compared.
  const before = (a: number, b: number) => counts[b] - counts[a] || order(counted(a), counted(b));
  return { top: firstOf(values.length, n, before, occurs).map(counted), distinct };
}

/** Marks what is chosen and what is excluded. Such a value is in the list even if it is not among the ranked ones. */
export function facetEntries(
  ranked: readonly Counted[],
  { values, counts }: FacetCounts,
  choice: Pick<Choice, 'chosen' | 'excluded'>,
): readonly FacetEntry[] {
  const chosen = meantBy(choice.chosen, values);
  const excluded = meantBy(choice.excluded, values);
  const known = new Set(ranked.map(({ value }) => value));
  const marked = [...new Set([...chosen, ...excluded])]
    .filter((value) => !known.has(value))
    .map((value) => ({ value, count: counts[values.indexOf(value)] ?? 0 }))
    .sort(byCount);
  return [...ranked, ...marked].map(({ value, count }) => ({
    value,
    count,
    name: valueName(value),
    chosen: chosen.has(value),
    excluded: excluded.has(value),
  }));
}

/** The entries whose shown name holds the text. */
export function searched(entries: readonly FacetEntry[], text: string): readonly FacetEntry[] {
  const needle = fold(text.trim());
  return needle === '' ? entries : entries.filter(({ name }) => fold(name).includes(needle));
}
