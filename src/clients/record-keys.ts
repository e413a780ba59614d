import { ByteDictionary } from '#engine/byte-dictionary.ts';
import { type ByteSource, isSame, sourceOf } from '#engine/byte-source.ts';

/** The keys of an object that are read, each with its slot; by slot, those of an object inside it. */
export interface Keys {
  readonly slots: ReadonlyMap<string, number>;
  readonly inside?: ReadonlyMap<number, Keys>;
}

/** Before the first key of an object, and in the place of one that is not kept. */
export const NO_KEY = 0;

/** More different keys than any record has, and longer ones. */
const MOST = 256;
const LONGEST = 256;

/**
 * The keys of objects that are much alike: after each key the one that followed it last time is looked at first, so that
 * most are compared once, with their quotes and their colon, and that is all. Whatever stands there instead is looked up.
 */
export class RecordKeys {
  /** The slots of these keys. */
  readonly slots: readonly number[];
  private readonly byName = new Map<string, number>();
  private readonly byBytes = new ByteDictionary();
  private readonly slotOf: number[] = [-1];
  private readonly insideOf: (RecordKeys | undefined)[] = [undefined];
  private readonly followers: number[] = [NO_KEY];
  /** `"key":` of all of them behind each other; ends[i] is where the i-th ends. */
  private texts = sourceOf(new Uint8Array(1024));
  private readonly ends: number[] = [0];

  constructor({ slots, inside }: Keys) {
    this.slots = [...slots.values()];
    for (const [name, slot] of slots) {
      const source = sourceOf(new TextEncoder().encode(name));
      const within = inside?.get(slot);
      this.byName.set(name, this.add(source, 0, source.bytes.length, slot, within && new RecordKeys(within)));
    }
  }

  /** Where its value goes; -1 when nobody reads it. */
  slot(key: number): number {
    return this.slotOf[key];
  }

  /** The keys of the object that may be its value. */
  inside(key: number): RecordKeys | undefined {
    return this.insideOf[key];
  }

  /** The key that came after this one last time. */
  after(key: number): number {
    return this.followers[key];
  }

  /** @returns where what follows the key's colon begins, if the key stands at `at`; otherwise -1 */
  endAt(key: number, source: ByteSource, at: number): number {
    if (key === NO_KEY) return -1;
    const from = this.ends[key - 1];
    const to = this.ends[key];
    return isSame(this.texts, from, to, source, at) ? at + to - from : -1;
  }

  /** The key of the bytes between two quotes; it came after `before`. */
  met(before: number, source: ByteSource, start: number, end: number): number {
    let key = this.byBytes.find(source, start, end);
    const isKept = end - start <= LONGEST && this.ends.length < MOST;
    if (key < 0) key = isKept ? this.add(source, start, end, -1, undefined) : NO_KEY;
    this.followers[before] = key;
    return key;
  }

  /** The key of a name. */
  named(name: string): number {
    return this.byName.get(name) ?? NO_KEY;
  }

  private add(source: ByteSource, start: number, end: number, slot: number, inside: RecordKeys | undefined): number {
    const text = Uint8Array.of(0x22, ...source.bytes.subarray(start, end), 0x22, 0x3a);
    const from = this.ends[this.ends.length - 1];
    if (from + text.length > this.texts.bytes.length) {
      const texts = new Uint8Array((from + text.length) * 2);
      texts.set(this.texts.bytes);
      this.texts = sourceOf(texts);
    }
    this.texts.bytes.set(text, from);
    const key = this.ends.push(from + text.length) - 1;
    this.slotOf.push(slot);
    this.insideOf.push(inside);
    this.followers.push(NO_KEY);
    this.byBytes.add(source, start, end, key);
    return key;
  }
}
