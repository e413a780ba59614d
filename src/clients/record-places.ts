import { broken, type JsonBytes, KIND, MORE } from './json-bytes.ts';
import { type Keys, NO_KEY, RecordKeys } from './record-keys.ts';

const [QUOTE, COLON, COMMA, OPEN, CLOSE] = [0x22, 0x3a, 0x2c, 0x7b, 0x7d];

/** Where the values of one record lie, by slot; of a key that comes twice the later one, as JSON.parse has it. */
export class RecordPlaces {
  readonly kinds: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  private readonly keys: RecordKeys;

  /** @param keys of a record; @param slots how many there are in all */
  constructor(
    readonly json: JsonBytes,
    keys: Keys,
    slots: number,
  ) {
    this.keys = new RecordKeys(keys);
    this.kinds = new Uint8Array(slots);
    this.from = new Uint32Array(slots);
    this.to = new Uint32Array(slots);
  }

  /** Finds the places of the record that begins at `at`. @returns where it ends, or MORE. @throws SyntaxError */
  find(at: number): number {
    this.kinds.fill(KIND.none);
    return this.object(at, this.keys);
  }

  /** Its value as a string or number; undefined when it is neither. */
  read(slot: number): string | number | undefined {
    return this.json.readAt(this.kinds[slot], this.from[slot], this.to[slot]);
  }

  private object(at: number, keys: RecordKeys): number {
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
    const { json } = this;
    if (inside !== undefined) {
      for (const other of inside.slots) this.kinds[other] = KIND.none;
      if (json.source.bytes[at] === OPEN) return this.object(at, inside);
    }
    at = json.value(at);
    this.kinds[slot] = json.kind;
    this.from[slot] = json.from;
    this.to[slot] = json.to;
    return at;
  }
}
