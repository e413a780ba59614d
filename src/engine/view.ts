import type { ColumnStore } from './column-store.ts';
import { and, type Predicate } from './predicate.ts';
import { type Ranks, sortByRanks } from './sort-ranks.ts';

/** One condition; all clauses must hold. Clauses of a facet are left out of that facet's own counts. */
export interface Clause {
  readonly id: string;
  readonly facet: string | null;
  readonly predicate: Predicate;
}

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

export type RankColumn = (store: ColumnStore, column: string) => Ranks;

export interface ViewRequest {
  readonly clauses: readonly Clause[];
  readonly sort: readonly SortKey[];
}

export interface FacetCounts {
  readonly values: readonly string[];
  /** By the position in values. */
  readonly counts: Uint32Array;
}

export interface GroupSums {
  readonly value: string;
  readonly count: number;
  readonly sums: number[];
}

/** What one request finds in the store as it was then. Sums leave empty values out. */
export interface View {
  readonly rowCount: number;
  readonly matched: number;
  /** The matching rows in their order; ties in row order, empty values last. */
  readonly order: Uint32Array;
  has(row: number): boolean;
  /** By clause id: rows that this clause alone hides. */
  readonly hiddenBy: ReadonlyMap<string, number>;
  facet(column: string): FacetCounts;
  sum(column: string): number;
  countValue(column: string, value: string): number;
  groupSums(column: string, sums: readonly string[]): GroupSums[];
  /** The n matching rows with the largest values, largest first. */
  top(column: string, n: number): number[];
}

interface Cache {
  version: number;
  marks: Map<string, Uint8Array>;
  ranks: Map<string, Ranks>;
  permutations: Map<string, Uint32Array>;
}

const caches = new WeakMap<ColumnStore, Cache>();
const MOST_MARKS = 24;

function cacheOf(store: ColumnStore): Cache {
  const known = caches.get(store);
  if (known !== undefined && known.version === store.version) return known;
  const cache = { version: store.version, marks: new Map(), ranks: new Map(), permutations: new Map() };
  caches.set(store, cache);
  return cache;
}

function marksOf(store: ColumnStore, cache: Cache, predicate: Predicate): Uint8Array {
  const known = cache.marks.get(predicate.key);
  if (known !== undefined) return known;
  const marks = predicate.mark(store);
  if (cache.marks.size >= MOST_MARKS) cache.marks.delete([...cache.marks.keys()][0]);
  cache.marks.set(predicate.key, marks);
  return marks;
}

function permutationOf(
  store: ColumnStore,
  cache: Cache,
  sort: readonly SortKey[],
  rankColumn: RankColumn,
): Uint32Array {
  const name = JSON.stringify(sort);
  const known = cache.permutations.get(name);
  if (known !== undefined) return known;
  let rows: Uint32Array = new Uint32Array(store.rowCount);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  for (const { column, descending } of [...sort].reverse()) {
    const ranks = cache.ranks.get(column) ?? rankColumn(store, column);
    cache.ranks.set(column, ranks);
    rows = sortByRanks(rows, ranks, descending);
  }
  cache.permutations.set(name, rows);
  return rows;
}

const SEVERAL = 255;

/**
 * A row's fail is 0 when it matches, i when only the i-th group of clauses (from 1) fails, SEVERAL when more do:
 * enough to count every facet without its own clauses from one pass.
 */
function failuresOf(marks: readonly Uint8Array[], rowCount: number): Uint8Array {
  const fails = new Uint8Array(rowCount);
  marks.forEach((mark, index) => {
    const one = Math.min(index + 1, SEVERAL - 1);
    for (let row = 0; row < rowCount; row++) if (mark[row] === 0) fails[row] = fails[row] === 0 ? one : SEVERAL;
  });
  return fails;
}

/** Clauses of one facet become one group; the others stand alone. */
function groupsOf(clauses: readonly Clause[]): Clause[] {
  const groups: Clause[] = [];
  for (const clause of clauses) {
    const at = clause.facet === null ? -1 : groups.findIndex((group) => group.facet === clause.facet);
    if (at < 0) groups.push(clause);
    else groups[at] = { ...groups[at], predicate: and([groups[at].predicate, clause.predicate]) };
  }
  return groups;
}

export function computeView(store: ColumnStore, request: ViewRequest, rankColumn: RankColumn): View {
  const { rowCount } = store;
  const cache = cacheOf(store);
  const groups = groupsOf(request.clauses);
  const fails = failuresOf(
    groups.map((group) => marksOf(store, cache, group.predicate)),
    rowCount,
  );
  const counts = new Uint32Array(256);
  for (const fail of fails) counts[fail]++;
  const matched = counts[0];
  const order = new Uint32Array(matched);
  let next = 0;
  for (const row of permutationOf(store, cache, request.sort, rankColumn)) if (fails[row] === 0) order[next++] = row;
  const facets = new Map<string, FacetCounts>();
  return {
    rowCount,
    matched,
    order,
    has: (row) => row < rowCount && fails[row] === 0,
    hiddenBy: new Map(groups.map((group, index) => [group.id, counts[index + 1]])),
    facet: (column) => {
      const known = facets.get(column);
      if (known !== undefined) return known;
      const own = groups.findIndex((group) => group.facet === column) + 1;
      const counted = countFacet(store, column, fails, own);
      facets.set(column, counted);
      return counted;
    },
    sum: (column) => sumOf(store.number(column), order),
    countValue: (column, value) => {
      const { codes, values } = store.category(column);
      const code = values.indexOf(value);
      let count = 0;
      if (code >= 0) for (const row of order) if (codes[row] === code) count++;
      return count;
    },
    groupSums: (column, sums) => groupSumsOf(store, order, column, sums),
    top: (column, n) => topRows(store.number(column), order, n),
  };
}

function countFacet(store: ColumnStore, column: string, fails: Uint8Array, own: number): FacetCounts {
  const { codes, values } = store.category(column);
  const counts = new Uint32Array(values.length);
  for (let row = 0; row < fails.length; row++) if (fails[row] === 0 || fails[row] === own) counts[codes[row]]++;
  return { values: [...values], counts };
}

function sumOf(values: Float64Array, rows: Uint32Array): number {
  let sum = 0;
  for (const row of rows) if (!Number.isNaN(values[row])) sum += values[row];
  return sum;
}

function groupSumsOf(store: ColumnStore, rows: Uint32Array, column: string, names: readonly string[]): GroupSums[] {
  const { codes, values } = store.category(column);
  const numbers = names.map((name) => store.number(name));
  const groups = values.map((value) => ({ value, count: 0, sums: names.map(() => 0) }));
  for (const row of rows) {
    const group = groups[codes[row]];
    group.count++;
    numbers.forEach((number, index) => {
      if (!Number.isNaN(number[row])) group.sums[index] += number[row];
    });
  }
  return groups.filter((group) => group.count > 0);
}

function topRows(values: Float64Array, rows: Uint32Array, n: number): number[] {
  const top: number[] = [];
  const before = (a: number, b: number) => values[a] > values[b] || (values[a] === values[b] && a < b);
  for (const row of rows) {
    if (Number.isNaN(values[row]) || (top.length === n && !before(row, top[n - 1]))) continue;
    let at = top.length;
    while (at > 0 && before(row, top[at - 1])) at--;
    top.splice(at, 0, row);
    if (top.length > n) top.pop();
  }
  return top;
}
