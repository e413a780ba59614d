import type { StoreRow } from './column-store.ts';
import { roomFor } from './dictionary.ts';

/** FNV-1a over UTF-16 code units, with its bits mixed, because the lower ones give the slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Whether the key in text.slice(start, end) is the row's. */
type IsKeyOf = (row: StoreRow, text: string, start: number, end: number) => boolean;

/** At most three of four slots are taken. */
const FULL = 3 / 4;

/** The rows by key. It stores hashes; a Map would store each key's text a second time. */
export class KeyIndex {
  /** Open addressing: row + 1, or 0 for a free slot. */
  private slots = new Uint32Array(32);
  /** By row. */
  private hashes = new Int32Array(0);
  private count = 0;

  constructor(private readonly isKeyOf: IsKeyOf) {}

  /** A copy. */
  copied(isKeyOf: IsKeyOf): KeyIndex {
    const copy = new KeyIndex(isKeyOf);
    copy.slots = this.slots.slice();
    copy.hashes = this.hashes.slice();
    copy.count = this.count;
    return copy;
  }

  /** The row of a key, or -1. */
  rowOf(text: string, start: number, end: number): number {
    return this.slots[this.slotOf(hashOf(text, start, end), text, start, end)] - 1;
  }

  /** The row of a key; a new key gets the next row. */
  rowOrNext(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    let slot = this.slotOf(hash, text, start, end);
    if (this.slots[slot] !== 0) return this.slots[slot] - 1;
    if (this.count === this.slots.length * FULL) {
      this.grow();
      slot = this.freeSlot(hash);
    }
    if (this.count === this.hashes.length) this.hashes = withRoom(this.hashes);
    const row = this.count++;
    this.hashes[row] = hash;
    this.slots[slot] = row + 1;
    return row;
  }

  /** The slot of the key, or the free slot where it would go. */
  private slotOf(hash: number, text: string, start: number, end: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const row = slots[slot] - 1;
      if (hashes[row] === hash && this.isKeyOf(row, text, start, end)) return slot;
    }
    return slot;
  }

  private freeSlot(hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let row = 0; row < this.count; row++) this.slots[this.freeSlot(this.hashes[row])] = row + 1;
  }

  /** Frees the memory that was kept for more rows. */
  trim(): void {
    this.hashes = this.hashes.slice(0, this.count);
  }
}

function withRoom(hashes: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(roomFor(hashes.length + 1, hashes.length));
  more.set(hashes);
  return more;
}
