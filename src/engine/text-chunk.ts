import { fold, isAscii } from './fold.ts';
import { getOrInsertComputed } from './get-or-insert.ts';

/** Where each value of a page's text ends; for short texts, 2 bytes per end are enough. */
export type Ends = Uint16Array | Uint32Array;

/** The first `count` ends, in the narrowest array. */
function narrowed(ends: Uint32Array, count: number): Ends {
  const last = count === 0 ? 0 : ends[count - 1];
  return last <= 0xffff ? new Uint16Array(ends.subarray(0, count)) : ends.slice(0, count);
}

/** Row i's text is text.slice(ends[i - 1] ?? 0, ends[i]). One string per page takes far less memory than one per value. */
export interface TextBlock {
  readonly text: string;
  readonly ends: Ends;
}

/** One page's texts. A chunk never changes; a later duplicate of a row replaces the whole chunk. */
export interface TextChunk extends TextBlock {
  readonly firstRow: number;
  /** Other spellings of the text (folded, without separators) by name, each made at its first search. */
  readonly spellings: Map<string, TextBlock>;
}

/** The value at a place of a chunk. */
export const sliceOf = (chunk: TextBlock, index: number): string =>
  chunk.text.slice(index === 0 ? 0 : chunk.ends[index - 1], chunk.ends[index]);

/** The values of chunks, by row. */
export function textsOf(chunks: readonly TextBlock[]): string[] {
  const texts: string[] = [];
  for (const { text, ends } of chunks) {
    for (let at = 0, start = 0; at < ends.length; start = ends[at++]) texts.push(text.slice(start, ends[at]));
  }
  return texts;
}

/** Whether a value of a chunk is equal to text.slice(start, end). */
export function isValue(of: TextBlock, index: number, text: string, start: number, end: number) {
  const from = index === 0 ? 0 : of.ends[index - 1];
  if (of.ends[index] - from !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (of.text.charCodeAt(from + at - start) !== text.charCodeAt(at)) return false;
  }
  return true;
}

/** Values by row as one text. */
export function joined(values: readonly string[]): TextBlock {
  const ends = new Uint32Array(values.length);
  let end = 0;
  for (let i = 0; i < values.length; i++) ends[i] = end += values[i].length;
  return { text: values.join(''), ends: narrowed(ends, ends.length) };
}

/** A chunk of values. @param firstRow the row of the first value */
export const chunkOf = (firstRow: number, values: readonly string[]): TextChunk => ({
  firstRow,
  ...joined(values),
  spellings: new Map(),
});

/** The chunk with its changed rows replaced; the same chunk if none changed. @param changed values by row of the store */
export function patched(chunk: TextChunk, changed: ReadonlyMap<number, string>): TextChunk {
  let hit = false;
  const values = Array.from(chunk.ends, (_, index) => {
    const value = changed.get(chunk.firstRow + index);
    if (value !== undefined) hit = true;
    return value ?? sliceOf(chunk, index);
  });
  return hit ? chunkOf(chunk.firstRow, values) : chunk;
}

/** A spelling of texts, in which a search compares them. */
export interface Spelling {
  readonly name: string;
  respell(text: string): string;
  /** Whether every letter of the text keeps its place. Then a page is respelled as one text, else value by value. */
  keepsPlaces(text: string): boolean;
}

/** The spelling of fold. */
export const FOLDED: Spelling = { name: 'folded', respell: fold, keepsPlaces: isAscii };

const sameOr = (text: string, respelled: string) => (respelled === text ? text : respelled);

/** A chunk in another spelling, with its own ends if lengths change. */
export const respelled = (chunk: TextChunk, spelling: Spelling): TextBlock =>
  getOrInsertComputed(chunk.spellings, spelling.name, () =>
    spelling.keepsPlaces(chunk.text)
      ? // Addresses and ids are mostly in lower case already: a copy of them is not kept.
        { text: sameOr(chunk.text, spelling.respell(chunk.text)), ends: chunk.ends }
      : joined(textsOf([chunk]).map((text) => spelling.respell(text))),
  );
