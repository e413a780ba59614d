import { type ByteSource, sourceOf, WORD } from '#engine/byte-source.ts';
import type { ByteValues } from '#engine/byte-values.ts';
import { broken, type JsonBytes, KIND, MORE, PLAIN } from './json-bytes.ts';
import { textOf } from './record-values.ts';
import { type Keys, NO_KEY, RecordKeys } from './record-keys.ts';

const [QUOTE, COLON, COMMA, OPEN, CLOSE] = [0x22, 0x3a, 0x2c, 0x7b, 0x7d];

const [ZERO, NINE, LETTER_E] = [0x30, 0x39, 0x65];

/** Four letters as they are looked at, at once. */
const wordOf = (letters: string) => sourceOf(new TextEncoder().encode(letters)).view.getInt32(0, true);
const [NULL, TRUE, FALS] = [wordOf('null'), wordOf('true'), wordOf('fals')];

const UNLIKE = -2;

/** Rows are kept until there are so many: their places stay in the processor's cache. */
const ROWS = 128;

/** Where the values of records lie, by row and slot; of a key that comes twice the later one, as JSON.parse has it. */
export class RecordPlaces implements ByteValues {
  count = 0;
  readonly kinds: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  private readonly keys: RecordKeys;
  /** The first place of the row that was found last. */
  private row = 0;

  /** @param keys of a record; @param stride how many slots there are in all */
  constructor(
    private readonly json: JsonBytes,
    keys: Keys,
    readonly stride: number,
  ) {
    this.keys = new RecordKeys(keys);
    this.kinds = new Uint8Array(stride * ROWS);
    this.from = new Uint32Array(stride * ROWS);
    this.to = new Uint32Array(stride * ROWS);
  }

  get source(): ByteSource {
    return this.json.source;
  }

  get isFull(): boolean {
    return this.count === ROWS;
  }

  /**
   * Finds the places of the record that begins at `at`, for the next row; it is one when it is counted.
   * @returns where it ends, or MORE. @throws SyntaxError
   */
  find(at: number): number {
    this.row = this.count * this.stride;
    this.kinds.fill(KIND.none, this.row, this.row + this.stride);
    return this.object(at, this.keys);
  }

  /** A value as a string or number; undefined when it is neither. */
  read(place: number): string | number | undefined {
    return this.json.readAt(this.kinds[place], this.from[place], this.to[place]);
  }

  textAt(place: number): string {
    return textOf(this.read(place));
  }

  private object(at: number, keys: RecordKeys): number {
    const end = this.alike(at, keys);
    return end === UNLIKE ? this.anyObject(at, keys) : end;
  }

  /**
   * An object whose keys come in the order of the one before it, without blanks between them, as nearly all do. One loop that
   * calls nothing in most records: the browser has compiled it soon.
   * @returns where it ends; UNLIKE when it is another one, or its end is still to come
   */
  private alike(at: number, outer: RecordKeys): number {
    const { json, kinds, from, to, row } = this;
    const { source } = json;
    const { bytes, view } = source;
    const { length } = bytes;
    let keys = outer;
    let key = NO_KEY;
    /** The key whose object is being read; NO_KEY outside of one. */
    let within = NO_KEY;
    for (;;) {
      key = keys.after(key);
      at = keys.endAt(key, source, at + 1);
      if (at < 0 || at + WORD > length) return UNLIKE;
      const inside = keys.inside(key);
      if (inside !== undefined) {
        for (const slot of inside.slots) kinds[row + slot] = KIND.none;
        if (bytes[at] === OPEN) {
          if (within !== NO_KEY) return UNLIKE;
          within = key;
          keys = inside;
          key = NO_KEY;
          continue;
        }
      }
      let kind: number = KIND.none;
      let start = at;
      let end = at;
      const byte = bytes[at];
      if (byte === QUOTE) {
        start = ++at;
        let all = 0;
        while (at < length && PLAIN[bytes[at]] === 1) all |= bytes[at++];
        if (at >= length || bytes[at] !== QUOTE) return UNLIKE;
        kind = all < 0x80 ? KIND.ascii : KIND.utf8;
        end = at++;
      } else if (byte >= ZERO && byte <= NINE) {
        at++;
        if (byte > ZERO) while (at < length && bytes[at] >= ZERO && bytes[at] <= NINE) at++;
        kind = KIND.number;
        end = at;
        if (at < length && bytes[at] !== COMMA && bytes[at] !== CLOSE) {
          at = json.value(start);
          if (at === MORE) return UNLIKE;
          end = json.to;
        }
      } else {
        const word = view.getInt32(at, true);
        if (word === NULL) at += WORD;
        else if (word === TRUE) {
          kind = KIND.yes;
          at += WORD;
        } else if (word === FALS && at + WORD < length && bytes[at + WORD] === LETTER_E) {
          kind = KIND.no;
          at += WORD + 1;
        } else {
          at = json.value(at);
          if (at === MORE) return UNLIKE;
          ({ kind, from: start, to: end } = json);
        }
      }
      const slot = keys.slot(key);
      if (slot >= 0) {
        kinds[row + slot] = kind;
        from[row + slot] = start;
        to[row + slot] = end;
      }
      if (within !== NO_KEY && at < length && bytes[at] === CLOSE) {
        keys = outer;
        key = within;
        within = NO_KEY;
        at++;
      }
      if (at >= length) return UNLIKE;
      if (bytes[at] !== COMMA) return within === NO_KEY && bytes[at] === CLOSE ? at + 1 : UNLIKE;
    }
  }

  private anyObject(at: number, keys: RecordKeys): number {
    const { json } = this;
    const { source } = json;
    const { bytes } = source;
    const { length } = bytes;
    at = json.blank(at + 1);
    if (at < length && bytes[at] === CLOSE) return at + 1;
    let key = NO_KEY;
    for (;;) {
      const guess = keys.after(key);
      const end = keys.endAt(guess, source, at);
      if (end >= 0) {
        key = guess;
        at = end;
      } else {
        if (at >= length) return MORE;
        if (bytes[at] !== QUOTE) throw broken();
        at = json.string(at);
        if (at === MORE) return MORE;
        key = json.kind === KIND.escaped ? keys.named(String(json.read())) : keys.met(key, source, json.from, json.to);
        at = json.blank(at);
        if (at >= length) return MORE;
        if (bytes[at] !== COLON) throw broken();
        at++;
      }
      at = json.blank(at);
      if (at >= length) return MORE;
      const slot = keys.slot(key);
      at = slot < 0 ? json.value(at) : this.put(slot, at, keys.inside(key));
      if (at === MORE) return MORE;
      at = json.blank(at);
      if (at >= length) return MORE;
      if (bytes[at] === CLOSE) return at + 1;
      if (bytes[at] !== COMMA) throw broken();
      at = json.blank(at + 1);
    }
  }

  private put(slot: number, at: number, inside: RecordKeys | undefined): number {
    const { json, row } = this;
    if (inside !== undefined) {
      for (const other of inside.slots) this.kinds[row + other] = KIND.none;
      if (json.source.bytes[at] === OPEN) return this.object(at, inside);
    }
    at = json.value(at);
    this.kinds[row + slot] = json.kind;
    this.from[row + slot] = json.from;
    this.to[row + slot] = json.to;
    return at;
  }
}
