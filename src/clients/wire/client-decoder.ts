import type { ColumnBlock } from '#engine/column-block.ts';
import { pushAll } from '#engine/column-writers.ts';
import { ArrayBytes } from './array-bytes.ts';
import { ClientWriter } from './client-writer.ts';
import { isoTimeIn } from './iso-time.ts';
import { JsonBytes, KIND, MORE } from './json-bytes.ts';
import { macKindIn, macKindOf, macKindOn } from '#clients/address/mac-address.ts';
import type { Keys } from './record-keys.ts';
import { RecordPlaces } from './record-places.ts';
import { kilobytesOf, PLAIN_WIRE, smLabel, timeOf } from './record-values.ts';

/** The slots of what is read of a record: the plain strings in their order, then these. */
const SLOTS = new Map([...PLAIN_WIRE, 'smInstalled', 'usage', 'firstSeen', 'lastSeen'].map((key, slot) => [key, slot]));
const slotOf = (key: string) => SLOTS.get(key) ?? 0;
const [SENT, RECEIVED] = [SLOTS.size, SLOTS.size + 1];
const USAGE_KEYS: Keys = {
  slots: new Map([
    ['sent', SENT],
    ['recv', RECEIVED],
  ]),
};
const RECORD_KEYS: Keys = { slots: SLOTS, inside: new Map([[slotOf('usage'), USAGE_KEYS]]) };
const [ID, MAC, FIRST_SEEN, LAST_SEEN, SM] = ['id', 'mac', 'firstSeen', 'lastSeen', 'smInstalled'].map(slotOf);

const [OPEN, ZERO, NINE, POINT] = [0x7b, 0x30, 0x39, 0x2e];
const MOST_DIGITS = 15;

/**
 * As decodeClients, of a page's bytes while they come in. A record is never an object: its values go from the bytes to the
 * columns. It is the quicker one as soon as the browser has compiled it, which takes it a thousand records.
 */
export class ClientDecoder {
  rejected = 0;
  private readonly json = new JsonBytes();
  private readonly places = new RecordPlaces(this.json, RECORD_KEYS, SLOTS.size + 2);
  private readonly array = new ArrayBytes(
    this.json,
    (at) => this.element(at),
    () => this.addRecords(),
  );
  private readonly writer: ClientWriter;
  private accepted = 0;

  /** @param rows how many are expected; more may come */
  constructor(rows: number) {
    this.writer = new ClientWriter(rows);
  }

  /** @throws SyntaxError when it is no JSON array */
  push(bytes: Uint8Array): void {
    this.array.push(bytes);
  }

  /** @returns how many elements the array had. @throws SyntaxError when it is not whole */
  end(): number {
    this.array.end();
    return this.accepted + this.rejected;
  }

  /** What came as columns; to be asked for once, at the end. */
  block(): ColumnBlock {
    return this.writer.block();
  }

  private element(at: number): number {
    const isRecord = this.json.source.bytes[at] === OPEN;
    const end = isRecord ? this.places.find(at) : this.json.value(at);
    if (end === MORE) return MORE;
    if (isRecord && this.hasId()) {
      this.accepted++;
      this.places.count++;
      if (this.places.isFull) this.addRecords();
    } else this.rejected++;
    return end;
  }

  private hasId(): boolean {
    const { kinds, from, to, count, stride } = this.places;
    const place = count * stride + ID;
    const isText = kinds[place] === KIND.ascii || kinds[place] === KIND.utf8 || kinds[place] === KIND.escaped;
    return isText && from[place] < to[place];
  }

  /** Adds the records whose places are found, column by column: each column's loop stays in its own data. */
  private addRecords(): void {
    const { places, writer } = this;
    const { count, stride, kinds } = places;
    const end = count * stride;
    let row = writer.connection.count;
    for (let slot = 0; slot < writer.plain.length; slot++) pushAll(writer.plain[slot], places, slot);
    for (let place = SM; place < end; place += stride) {
      writer.sm.push(kinds[place] === KIND.yes ? smLabel(true) : kinds[place] === KIND.no ? smLabel(false) : 0);
    }
    for (let place = MAC; place < end; place += stride) {
      writer.macKind.push(macKindOn(this.macKindAt(place), writer.connection.at(row++)));
    }
    for (let place = SENT; place < end; place += stride) writer.sent.push(this.kilobytesAt(place));
    for (let place = RECEIVED; place < end; place += stride) writer.received.push(this.kilobytesAt(place));
    for (let place = FIRST_SEEN; place < end; place += stride) writer.firstSeen.push(this.timeAt(place));
    for (let place = LAST_SEEN; place < end; place += stride) writer.lastSeen.push(this.timeAt(place));
    places.count = 0;
  }

  private kilobytesAt(place: number): number {
    const { kinds, from, to } = this.places;
    if (kinds[place] !== KIND.number) return Number.NaN;
    const { bytes } = this.json.source;
    let number = 0;
    let at = from[place];
    const end = to[place];
    if (end - at <= MOST_DIGITS) {
      for (; at < end && bytes[at] >= ZERO && bytes[at] <= NINE; at++) number = number * 10 + bytes[at] - ZERO;
      // Meraki also sends 138.0.
      if (at < end && bytes[at] === POINT) for (at++; at < end && bytes[at] === ZERO;) at++;
      if (at === end) return number;
    }
    return kilobytesOf(this.places.read(place));
  }

  private macKindAt(place: number): number {
    const { kinds, from, to } = this.places;
    const kind = kinds[place] === KIND.ascii ? macKindIn(this.json.source.bytes, from[place], to[place]) : -1;
    return kind < 0 ? macKindOf(this.places.textAt(place)) : kind;
  }

  private timeAt(place: number): number {
    const { kinds, from, to } = this.places;
    const time = kinds[place] === KIND.ascii ? isoTimeIn(this.json.source.bytes, from[place], to[place]) : Number.NaN;
    return Number.isNaN(time) ? timeOf(this.places.read(place)) : time;
  }
}
