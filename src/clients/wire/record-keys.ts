import { ByteDictionary } from '#engine/byte-dictionary.ts';
import { type ByteSource, sourceOf, WORD } from '#engine/byte-source.ts';

/** The keys of an object that are read, each with its slot; by slot, those of an object inside it. */
export interface Keys {
  readonly slots: ReadonlyMap<string, number>;
  readonly inside?: ReadonlyMap<number, Keys>;
}

/** Before the first key of an object, and in the place of one that is not kept. */
export const NO_KEY = 0;

/** More different keys than any record has, and longer ones; the empty one is shorter than a word. */
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
  /** By key: how many bytes `"key":` has, and where its words begin; the last word overlaps the one before it. */
  private readonly lengths: number[] = [0];
  private readonly starts: number[] = [0];
  private words = new Int32Array(256);
  private wordCount = 0;

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
  endAt(key: number, { bytes, view }: ByteSource, at: number): number {
    if (key === NO_KEY) return -1;
    const end = at + this.lengths[key];
    if (end > bytes.length) return -1;
    const { words } = this;
    let word = this.starts[key];
    const last = end - WORD;
    for (; at < last; at += WORD) if (view.getInt32(at, true) !== words[word++]) return -1;
    return view.getInt32(last, true) === words[word] ? end : -1;
  }

  /** The key of the bytes between two quotes; it came after `before`. */
  met(before: number, source: ByteSource, start: number, end: number): number {
    let key = this.byBytes.find(source, start, end);
    const isKept = end > start && end - start <= LONGEST && this.lengths.length < MOST;
    if (key < 0) key = isKept ? this.add(source, start, end, -1, undefined) : NO_KEY;
    this.followers[before] = key;
    return key;
  }

  /** The key of a name. */
  named(name: string): number {
    return this.byName.get(name) ?? NO_KEY;
  }

  private add(source: ByteSource, start: number, end: number, slot: number, inside: RecordKeys | undefined): number {
    const { bytes, view } = sourceOf(Uint8Array.of(0x22, ...source.bytes.subarray(start, end), 0x22, 0x3a));
    const { length } = bytes;
    const key = this.lengths.push(length) - 1;
    this.starts.push(this.wordCount);
    if (this.wordCount + length > this.words.length) {
      const words = new Int32Array((this.wordCount + length) * 2);
      words.set(this.words);
      this.words = words;
    }
    for (let at = 0; at < length; at += WORD) {
      this.words[this.wordCount++] = view.getInt32(Math.min(at, length - WORD), true);
    }
    this.slotOf.push(slot);
    this.insideOf.push(inside);
    this.followers.push(NO_KEY);
    this.byBytes.add(source, start, end, key);
    return key;
  }
}
