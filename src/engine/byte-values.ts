import type { ByteSource } from './byte-source.ts';

/** What a value is: nothing, or bytes as they are, of ASCII alone or of UTF-8. Numbers above are the owner's: it makes texts of those. */
export const VALUE = { none: 0, ascii: 1, utf8: 2 } as const;

/** Where the values of some rows lie among bytes; that of a slot in row i is at place i * stride + slot. */
export interface ByteValues {
  readonly source: ByteSource;
  /** How many rows there are. */
  readonly count: number;
  readonly stride: number;
  /** By place. */
  readonly kinds: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** A value of another kind, as a text. */
  textAt(place: number): string;
}
