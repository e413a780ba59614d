import { ByteDictionary } from '#engine/byte-dictionary.ts';
import { broken, type JsonBytes, KIND, MORE } from './json-bytes.ts';

const [QUOTE, COLON, COMMA, OPEN, CLOSE] = [0x22, 0x3a, 0x2c, 0x7b, 0x7d];

/** The keys of an object that are read, each with its slot; a list of keys is an object inside it. */
export interface Keys {
  readonly slots: ReadonlyMap<string, number>;
  /** The same, looked up by the bytes between a key's quotes. */
  readonly bytes: ByteDictionary;
  /** By slot: the keys of the object that may stand there. */
  readonly inside: ReadonlyMap<number, Keys>;
}

export function keysOf(slots: ReadonlyMap<string, number>, inside: ReadonlyMap<number, Keys> = new Map()): Keys {
  const bytes = new ByteDictionary();
  for (const [key, slot] of slots) {
    const name = new TextEncoder().encode(key);
    bytes.add(name, 0, name.length, slot);
  }
  return { slots, bytes, inside };
}

/** Where the values of one record lie, by slot; of a key that comes twice the later one, as JSON.parse has it. */
export class RecordPlaces {
  readonly kinds: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;

  /** @param keys of a record; @param slots how many there are in all */
  constructor(
    readonly json: JsonBytes,
    private readonly keys: Keys,
    slots: number,
  ) {
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

  private object(at: number, keys: Keys): number {
    const { json } = this;
    const { bytes } = json;
    at = json.blank(at + 1);
    if (bytes[at] === CLOSE) return at + 1;
    for (;;) {
      if (at >= bytes.length) return MORE;
      if (bytes[at] !== QUOTE) throw broken();
      at = json.string(at);
      if (at === MORE) return MORE;
      const slot = this.slotOf(keys);
      at = json.blank(at);
      if (at >= bytes.length) return MORE;
      if (bytes[at] !== COLON) throw broken();
      at = json.blank(at + 1);
      if (at >= bytes.length) return MORE;
      at = slot < 0 ? json.value(at) : this.put(slot, at, keys.inside.get(slot));
      if (at === MORE) return MORE;
      at = json.blank(at);
      if (at >= bytes.length) return MORE;
      if (bytes[at] === CLOSE) return at + 1;
      if (bytes[at] !== COMMA) throw broken();
      at = json.blank(at + 1);
    }
  }

  /** The slot of the key that was met last, or -1. */
  private slotOf({ slots, bytes }: Keys): number {
    const { json } = this;
    if (json.kind !== KIND.escaped) return bytes.find(json.bytes, json.from, json.to);
    return slots.get(String(json.read())) ?? -1;
  }

  private put(slot: number, at: number, inside: Keys | undefined): number {
    const { json } = this;
    if (inside !== undefined) {
      for (const other of inside.slots.values()) this.kinds[other] = KIND.none;
      if (json.bytes[at] === OPEN) return this.object(at, inside);
    }
    at = json.value(at);
    this.kinds[slot] = json.kind;
    this.from[slot] = json.from;
    this.to[slot] = json.to;
    return at;
  }
}
