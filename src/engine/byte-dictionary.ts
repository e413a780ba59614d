import { type ByteSource, hashOf, isSame, sourceOf } from './byte-source.ts';
import { utf8, western } from './decoders.ts';

/** Numbers by their names, which are looked up as bytes: no string is made of a name that is known. */
export class ByteDictionary {
  private count = 0;
  /** All names behind each other; the i-th lies from ends[i] to before ends[i + 1]. */
  private names = sourceOf(new Uint8Array(256));
  private ends = new Uint32Array(17);
  private numbers = new Uint32Array(16);
  private hashes = new Int32Array(16);
  /** Open addressing: place + 1, 0 where free; at least twice as long as there are names. */
  private slots = new Uint32Array(32);

  /** The number of a name, or -1. */
  find(source: ByteSource, start: number, end: number): number {
    const { slots, hashes, ends, names } = this;
    const hash = hashOf(source, start, end);
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const place = slots[slot] - 1;
      if (hashes[place] !== hash) continue;
      const from = ends[place];
      const to = ends[place + 1];
      if (to - from === end - start && isSame(names, from, to, source, start)) return this.numbers[place];
    }
    return -1;
  }

  /** Adds a name that is not there. */
  add(source: ByteSource, start: number, end: number, number: number): void {
    if (this.count === this.numbers.length) this.grow();
    const place = this.count++;
    const from = this.ends[place];
    const to = from + end - start;
    if (to > this.names.bytes.length) {
      const names = new Uint8Array(to * 2);
      names.set(this.names.bytes);
      this.names = sourceOf(names);
    }
    const { bytes } = this.names;
    for (let at = start; at < end; at++) bytes[from + at - start] = source.bytes[at];
    this.ends[place + 1] = to;
    this.numbers[place] = number;
    this.hashes[place] = hashOf(source, start, end);
    this.put(place);
  }

  /**
   * The names as texts, each with its number, in the order in which they were added, from the `first`-th on.
   * @returns how many there are in all
   */
  spell(first: number, take: (number: number, name: string) => void): number {
    if (first >= this.count) return this.count;
    const { bytes } = this.names;
    const begin = this.ends[first];
    // A byte a character: a piece of it is the name where all its bytes are ASCII.
    const text = western.decode(bytes.subarray(begin, this.ends[this.count]));
    let from = begin;
    for (let place = first; place < this.count; place++) {
      const to = this.ends[place + 1];
      let all = 0;
      for (let at = from; at < to; at++) all |= bytes[at];
      const name = all < 0x80 ? text.slice(from - begin, to - begin) : utf8.decode(bytes.subarray(from, to));
      take(this.numbers[place], name);
      from = to;
    }
    return this.count;
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
      const next = new Uint32Array(old.length + this.count);
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
