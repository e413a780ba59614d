import { fold, isAscii } from './fold.ts';

/** Where each value of a page's text ends; a short text needs only half of the bytes. */
export type Ends = Uint16Array | Uint32Array;

/** The first `count` of the ends, in the narrowest array that holds them. */
export function narrowed(ends: Uint32Array, count: number): Ends {
  const last = count === 0 ? 0 : ends[count - 1];
  return last <= 0xffff ? new Uint16Array(ends.subarray(0, count)) : ends.slice(0, count);
}

/** One page's texts; a page is never changed but by a later duplicate, which puts a new piece in its place. */
export interface TextPiece {
  readonly firstRow: number;
  readonly text: string;
  readonly ends: Ends;
  /** Other spellings of the text (lower case, without separators), by name, each made when first searched. */
  readonly spellings: Map<string, { readonly text: string; readonly ends: Ends }>;
}

export const sliceOf = (piece: { text: string; ends: Ends }, index: number): string =>
  piece.text.slice(index === 0 ? 0 : piece.ends[index - 1], piece.ends[index]);

/** Whether a text's value is the one that lies from start to before end in another text. */
export function isValue(
  of: { readonly text: string; readonly ends: Ends },
  index: number,
  text: string,
  start: number,
  end: number,
) {
  const from = index === 0 ? 0 : of.ends[index - 1];
  if (of.ends[index] - from !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (of.text.charCodeAt(from + at - start) !== text.charCodeAt(at)) return false;
  }
  return true;
}

/** Values, one a row, as one text. */
export function joined(values: readonly string[]): { readonly text: string; readonly ends: Ends } {
  const ends = new Uint32Array(values.length);
  let end = 0;
  for (let i = 0; i < values.length; i++) ends[i] = end += values[i].length;
  return { text: values.join(''), ends: narrowed(ends, ends.length) };
}

export const pieceOf = (firstRow: number, values: readonly string[]): TextPiece => ({
  firstRow,
  ...joined(values),
  spellings: new Map(),
});

/** The piece with those of its rows that changed; the same piece when none did. */
export function patched(piece: TextPiece, changed: ReadonlyMap<number, string>): TextPiece {
  let hit = false;
  const values = Array.from(piece.ends, (_, index) => {
    const value = changed.get(piece.firstRow + index);
    if (value !== undefined) hit = true;
    return value ?? sliceOf(piece, index);
  });
  return hit ? pieceOf(piece.firstRow, values) : piece;
}

/** How values are spelled for a search. */
export interface Spelling {
  readonly name: string;
  respell(text: string): string;
  /** Does every letter of the text stay in its place? Then a page is respelled as one text, else value by value. */
  keepsPlaces(text: string): boolean;
}

/** As texts are compared. */
export const FOLDED: Spelling = { name: 'folded', respell: fold, keepsPlaces: isAscii };

const sameOr = (text: string, respelled: string) => (respelled === text ? text : respelled);

/** A piece in another spelling; where that changes lengths, with ends of its own. */
export function respelled(piece: TextPiece, spelling: Spelling): { readonly text: string; readonly ends: Ends } {
  const known = piece.spellings.get(spelling.name);
  if (known !== undefined) return known;
  const made = spelling.keepsPlaces(piece.text)
    ? // Addresses and ids are mostly in lower case already: a copy of them is not kept.
      { text: sameOr(piece.text, spelling.respell(piece.text)), ends: piece.ends }
    : pieceOf(
        piece.firstRow,
        Array.from(piece.ends, (_, index) => spelling.respell(sliceOf(piece, index))),
      );
  piece.spellings.set(spelling.name, made);
  return made;
}
