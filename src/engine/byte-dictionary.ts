/** Four bytes at a time. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 3 < end; at += 4) {
    const four = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return hash ^ (hash >>> 13);
}

/** Numbers by their names, which are looked up as bytes: no string is made of a name that is known. */
export class ByteDictionary {
  private count = 0;
  /** All names behind each other; ends[i] is where the i-th ends. */
  private names = new Uint8Array(256);
  private ends = new Uint32Array(16);
  private numbers = new Uint32Array(16);
  private hashes = new Int32Array(16);
  /** Open addressing: place + 1, 0 where free; at least twice as long as there are names. */
  private slots = new Uint32Array(32);

  /** The number of a name, or -1. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const { slots, hashes, ends, names } = this;
    const hash = hashOf(bytes, start, end);
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const place = slots[slot] - 1;
      if (hashes[place] !== hash) continue;
      const from = place === 0 ? 0 : ends[place - 1];
      if (ends[place] - from !== end - start) continue;
      let at = 0;
      while (start + at < end && names[from + at] === bytes[start + at]) at++;
      if (start + at === end) return this.numbers[place];
    }
    return -1;
  }

  /** Adds a name that is not there. */
  add(bytes: Uint8Array, start: number, end: number, number: number): void {
    if (this.count === this.ends.length) this.grow();
    const place = this.count++;
    const from = place === 0 ? 0 : this.ends[place - 1];
    const to = from + end - start;
    if (to > this.names.length) {
      const names = new Uint8Array(to * 2);
      names.set(this.names);
      this.names = names;
    }
    for (let at = start; at < end; at++) this.names[from + at - start] = bytes[at];
    this.ends[place] = to;
    this.numbers[place] = number;
    this.hashes[place] = hashOf(bytes, start, end);
    this.put(place);
  }

  private put(place: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes[place] & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = place + 1;
  }

  private grow(): void {
    const room = this.count * 2;
    [this.ends, this.numbers] = [this.ends, this.numbers].map((old) => {
      const next = new Uint32Array(room);
      next.set(old);
      return next;
    });
    const hashes = new Int32Array(room);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Uint32Array(room * 2);
    for (let place = 0; place < this.count; place++) this.put(place);
  }
}
