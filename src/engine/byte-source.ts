/** The same bytes one at a time and, where speed counts, four at a time. */
export interface ByteSource {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

/** Bytes that are looked at at once; where they do not come out even, the last ones overlap those before them. */
export const WORD = 4;

/** Whether one's bytes from `from` to before `to` are the other's from `at` on. */
export function isSame(one: ByteSource, from: number, to: number, other: ByteSource, at: number): boolean {
  if (at + to - from > other.bytes.length) return false;
  const last = to - WORD;
  if (last < from) {
    for (; from < to; from++, at++) if (one.bytes[from] !== other.bytes[at]) return false;
    return true;
  }
  const ahead = at - from;
  for (; from < last; from += WORD) {
    if (one.view.getInt32(from, true) !== other.view.getInt32(from + ahead, true)) return false;
  }
  return one.view.getInt32(last, true) === other.view.getInt32(last + ahead, true);
}

/** 32 bits of the bytes from `start` to before `end`. */
export function hashOf({ bytes, view }: ByteSource, start: number, end: number): number {
  let hash = end - start;
  const last = end - WORD;
  if (last < start) for (; start < end; start++) hash = Math.imul(hash ^ bytes[start], 0x01000193);
  else {
    for (; start < last; start += WORD) {
      hash = Math.imul(hash ^ view.getInt32(start, true), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ view.getInt32(last, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash ^ (hash >>> 13);
}
