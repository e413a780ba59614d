/** The same bytes one at a time and, where speed counts, four at a time. */
export interface ByteSource {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

/** Whether one's bytes from `from` to before `to` are the other's from `at` on. */
export function isSame(one: ByteSource, from: number, to: number, other: ByteSource, at: number): boolean {
  if (at + to - from > other.bytes.length) return false;
  for (; from + 3 < to; from += 4, at += 4) {
    if (one.view.getInt32(from, true) !== other.view.getInt32(at, true)) return false;
  }
  for (; from < to; from++, at++) if (one.bytes[from] !== other.bytes[at]) return false;
  return true;
}

/** 32 bits of the bytes from `start` to before `end`. */
export function hashOf({ bytes, view }: ByteSource, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 3 < end; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return hash ^ (hash >>> 13);
}
