/** Where a key's text lies: from start to end in text. */
export interface KeyPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** FNV-1a over UTF-16 units, with its bits mixed: the lower ones are the place, the upper ones are compared. */
function hashOf({ text, start, end }: KeyPlace): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function isSame(a: KeyPlace, b: KeyPlace): boolean {
  const length = a.end - a.start;
  if (length !== b.end - b.start) return false;
  for (let at = 0; at < length; at++) {
    if (a.text.charCodeAt(a.start + at) !== b.text.charCodeAt(b.start + at)) return false;
  }
  return true;
}

/** A slot holds row + 1, and above it some bits of the key's hash, which spare most comparisons of texts. */
const ROW_BITS = 24;
const ROW_MASK = 2 ** ROW_BITS - 1;

/** Of 16 slots so many are taken at most. */
const MOST_OF_16 = 13;

/** The rows by their key, at most 16 million. It keeps places, not the texts, which a Map would hold a second time. */
export class KeyIndex {
  /** Open addressing; 0 where free. */
  private slots = new Uint32Array(32);
  private count = 0;

  /** @param placeOf where the text of a row's key lies */
  constructor(private readonly placeOf: (row: number) => KeyPlace) {}

  /** The row of a key, or -1. */
  rowOf(key: KeyPlace): number {
    return (this.slots[this.slotOf(key, hashOf(key))] & ROW_MASK) - 1;
  }

  /** The row of a key that is there, or the next free row number, which is then its row. */
  rowOrNext(key: KeyPlace): number {
    const hash = hashOf(key);
    let slot = this.slotOf(key, hash);
    if (this.slots[slot] !== 0) return (this.slots[slot] & ROW_MASK) - 1;
    if ((this.count + 1) * 16 > this.slots.length * MOST_OF_16) {
      this.grow();
      slot = this.freeSlot(hash);
    }
    if (this.count === ROW_MASK) throw new RangeError('More rows than an index of 24 bits holds');
    const row = this.count++;
    this.slots[slot] = entryOf(hash, row);
    return row;
  }

  /** Where the key is, or where it would be. */
  private slotOf(key: KeyPlace, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (; this.slots[slot] !== 0; slot = (slot + 1) & mask) {
      const row = (this.slots[slot] & ROW_MASK) - 1;
      if (this.slots[slot] === entryOf(hash, row) && isSame(this.placeOf(row), key)) return slot;
    }
    return slot;
  }

  private freeSlot(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let row = 0; row < this.count; row++) {
      const hash = hashOf(this.placeOf(row));
      this.slots[this.freeSlot(hash)] = entryOf(hash, row);
    }
  }
}

const entryOf = (hash: number, row: number) => ((hash & ~ROW_MASK) | (row + 1)) >>> 0;
