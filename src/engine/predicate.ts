import type { CategoryBlock } from './column-block.ts';
import type { Codes } from './dictionary.ts';
import type { ColumnStore } from './column-store.ts';
import { fold } from './fold.ts';
import { FOLDED, joined, respelled, type Spelling, type TextBlock } from './text-chunk.ts';

/** A test of every row: `mark` gives 1 for rows that pass, else 0. Predicates with equal keys give equal marks. */
export interface Predicate {
  readonly key: string;
  mark(store: ColumnStore): Uint8Array;
}

/** A predicate whose `fill` writes 1 for the rows that pass into an array of zeros. */
export const filling = (key: string, fill: (rows: Uint8Array, store: ColumnStore) => void): Predicate => ({
  key,
  mark: (store) => {
    const rows = new Uint8Array(store.rowCount);
    fill(rows, store);
    return rows;
  },
});

/** No row passes. */
export const NOTHING: Predicate = filling('nothing', () => {});

/** Rows whose value passes a test, which runs once per distinct value. A row with several marks passes if one of them or their whole text does. */
export const categoryIn = (column: string, accepts: (value: string) => boolean, key: string): Predicate =>
  filling(`category:${column}:${key}`, (rows, store) => {
    const { codes, values, sets } = store.category(column);
    const marks = sets?.marks.map(accepts);
    const accepted = Uint8Array.from(values, (value, code) =>
      accepts(value) || sets?.of[code].some((mark) => marks?.[mark]) ? 1 : 0,
    );
    for (let row = 0; row < rows.length; row++) rows[row] = accepted[codes[row]];
  });

/** Rows with a substring in any of the columns, compared by fold. */
export function textContains(columns: readonly string[], needle: string): Predicate {
  const folded = fold(needle);
  return filling(`contains:${columns.join(',')}:${folded}`, (rows, store) => {
    if (folded === '') return void rows.fill(1);
    // Dictionaries first, in order of hits: a needle of a letter or two soon marks all rows, and the search ends.
    const [categories, texts] = [true, false].map((is) => columns.filter((name) => store.hasCategory(name) === is));
    const hits = categories.map((column) => hitsOf(store.category(column), folded)).filter(({ share }) => share > 0);
    for (const { codes, accepted } of hits.sort((a, b) => b.share - a.share)) {
      markCodes(codes, accepted, rows);
      if (!rows.includes(0)) return;
    }
    for (const column of texts) markTexts(store, column, FOLDED, folded, rows);
  });
}

/** Rows with a substring in another spelling of a text column. @param needle in that spelling */
export const spelledContains = (column: string, needle: string, spelling: Spelling): Predicate =>
  filling(`spelled:${column}:${spelling.name}:${needle}`, (rows, store) =>
    markTexts(store, column, spelling, needle, rows),
  );

function markTexts(store: ColumnStore, column: string, spelling: Spelling, needle: string, rows: Uint8Array): void {
  for (const chunk of store.textChunks(column)) markChunk(chunk.firstRow, respelled(chunk, spelling), needle, rows);
}

/** By dictionary: its folded text. A dictionary only grows, so its length tells whether the text is up to date. */
const dictionaries = new WeakMap<readonly string[], TextBlock>();

/** A dictionary as one folded text, so that one search finds a word. */
function foldedValues(values: readonly string[]): TextBlock {
  const known = dictionaries.get(values);
  if (known !== undefined && known.ends.length === values.length) return known;
  const made = joined(values.map(fold));
  dictionaries.set(values, made);
  return made;
}

/** Folds a column ahead of its first search, one page per step. */
export function* prepareSearch(store: ColumnStore, column: string): Generator<void> {
  if (store.hasCategory(column)) {
    yield* store.prepareCategory(column);
    yield void foldedValues(store.category(column).values);
  } else for (const chunk of store.textChunks(column)) yield void respelled(chunk, FOLDED);
}

interface Hits {
  readonly codes: Codes;
  /** By code: 1 for a value with the needle. */
  readonly accepted: Uint8Array;
  /** The share of the values that are accepted, 0 to 1. */
  readonly share: number;
}

function hitsOf({ codes, values }: CategoryBlock, needle: string): Hits {
  const accepted = new Uint8Array(values.length);
  markChunk(0, foldedValues(values), needle, accepted);
  let hits = 0;
  for (let code = 0; code < accepted.length; code++) hits += accepted[code];
  return { codes, accepted, share: hits / values.length };
}

function markCodes(codes: Codes, accepted: Uint8Array, rows: Uint8Array): void {
  for (let row = 0; row < rows.length; row++) rows[row] |= accepted[codes[row]];
}

/** Searches a page's text with indexOf; a hit counts only if it lies within one row's value. */
function markChunk(firstRow: number, { text, ends }: TextBlock, needle: string, rows: Uint8Array): void {
  let row = 0;
  let at = 0;
  for (;;) {
    // Rows that already pass are skipped.
    while (row < ends.length && rows[firstRow + row] === 1) row++;
    if (row === ends.length) return;
    at = text.indexOf(needle, Math.max(at, row === 0 ? 0 : ends[row - 1]));
    if (at < 0) return;
    while (ends[row] <= at) row++;
    if (at + needle.length <= ends[row]) rows[firstRow + row] = 1;
    else at++;
  }
}

/** Rows whose text passes a test, which runs for every row. */
export const textTest = (column: string, accepts: (value: string) => boolean, key: string): Predicate =>
  filling(`text:${column}:${key}`, (rows, store) => {
    for (const { firstRow, text, ends } of store.textChunks(column)) {
      for (let i = 0, start = 0; i < ends.length; start = ends[i++]) {
        if (accepts(text.slice(start, ends[i]))) rows[firstRow + i] = 1;
      }
    }
  });

/** Rows with a number in a range, both ends included; empty values never pass. */
export const numberBetween = (column: string, min: number, max: number): Predicate =>
  filling(`between:${column}:${min}:${max}`, (rows, store) => {
    const values = store.number(column);
    for (let row = 0; row < rows.length; row++) rows[row] = values[row] >= min && values[row] <= max ? 1 : 0;
  });

/** Rows that pass all predicates. */
export const and = (predicates: readonly Predicate[]): Predicate =>
  filling(`and(${predicates.map((p) => p.key).join(';')})`, (rows, store) => {
    rows.fill(1);
    for (const predicate of predicates) {
      const marks = predicate.mark(store);
      for (let row = 0; row < rows.length; row++) rows[row] &= marks[row];
    }
  });

/** Rows that pass one of the predicates. */
export const or = (predicates: readonly Predicate[]): Predicate =>
  filling(`or(${predicates.map((p) => p.key).join(';')})`, (rows, store) => {
    for (const predicate of predicates) {
      const marks = predicate.mark(store);
      for (let row = 0; row < rows.length; row++) rows[row] |= marks[row];
    }
  });

/** Rows that do not pass the predicate. */
export const not = (predicate: Predicate): Predicate => ({
  key: `not(${predicate.key})`,
  mark: (store) => predicate.mark(store).map((mark) => 1 - mark),
});

/** The rows of these keys. It looks up each key, so its time depends on the keys and not on the rows. */
export const keyIn = (keys: readonly string[]): Predicate =>
  filling(`keys:${JSON.stringify(keys)}`, (rows, store) => {
    for (const key of keys) {
      const row = store.rowOf(key);
      if (row >= 0) rows[row] = 1;
    }
  });
