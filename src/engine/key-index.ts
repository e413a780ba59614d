/** Where a key's text lies: from start to end in text. */
export interface KeyPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** FNV-1a over UTF-16 units. */
function hashOf({ text, start, end }: KeyPlace): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isSame(a: KeyPlace, b: KeyPlace): boolean {
  const length = a.end - a.start;
  if (length !== b.end - b.start) return false;
  for (let at = 0; at < length; at++) {
    if (a.text.charCodeAt(a.start + at) !== b.text.charCodeAt(b.start + at)) return false;
  }
  return true;
}

/** The rows by their key. It keeps hashes, not the texts, which a Map would hold a second time. */
export class KeyIndex {
  private hashes = new Uint32Array(16);
  /** Open addressing: row + 1, 0 where free; at least twice as long as there are rows. */
  private slots = new Uint32Array(32);
  private count = 0;

  /** @param placeOf where the text of a row's key lies */
  constructor(private readonly placeOf: (row: number) => KeyPlace) {}

  /** The row of a key, or -1. */
  rowOf(key: KeyPlace): number {
    return this.slots[this.slotOf(key, hashOf(key))] - 1;
  }

  /** The row of a key that is there, or the next free row number, which is then its row. */
  rowOrNext(key: KeyPlace): number {
    const hash = hashOf(key);
    const slot = this.slotOf(key, hash);
    if (this.slots[slot] !== 0) return this.slots[slot] - 1;
    if (this.count === this.hashes.length) this.grow();
    const row = this.count++;
    this.hashes[row] = hash;
    this.slots[this.freeSlot(hash)] = row + 1;
    return row;
  }

  private slotOf(key: KeyPlace, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (; this.slots[slot] !== 0; slot = (slot + 1) & mask) {
      const row = this.slots[slot] - 1;
      if (this.hashes[row] === hash && isSame(this.placeOf(row), key)) return slot;
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
    const hashes = new Uint32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Uint32Array(hashes.length * 2);
    for (let row = 0; row < this.count; row++) this.slots[this.freeSlot(hashes[row])] = row + 1;
  }
}
