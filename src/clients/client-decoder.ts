import type { ColumnBlock } from '#engine/column-block.ts';
import { ArrayBytes } from './array-bytes.ts';
import { ClientWriter, kilobytesOf, PLAIN_WIRE, textOf, timeOf } from './client-writer.ts';
import { isoTimeIn } from './iso-time.ts';
import { JsonBytes, KIND, MORE } from './json-bytes.ts';
import { macKind, macKindIn } from './mac-address.ts';
import type { Keys } from './record-keys.ts';
import { RecordPlaces } from './record-places.ts';

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

const OPEN = 0x7b;
const MOST_DIGITS = 15;

/**
 * As decodeClients, of a page's bytes while they come in. A record is never an object: its values go from the bytes to the
 * columns. It is the quicker one as soon as the browser has compiled it, which takes it a thousand records.
 */
export class ClientDecoder {
  rejected = 0;
  private readonly json = new JsonBytes();
  private readonly places = new RecordPlaces(this.json, RECORD_KEYS, SLOTS.size + 2);
  private readonly array = new ArrayBytes(this.json, (at) => this.element(at));
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
      this.addRecord();
    } else this.rejected++;
    return end;
  }

  private hasId(): boolean {
    const { kinds, from, to } = this.places;
    const isText = kinds[ID] === KIND.ascii || kinds[ID] === KIND.utf8 || kinds[ID] === KIND.escaped;
    return isText && from[ID] < to[ID];
  }

  private addRecord(): void {
    const { places, writer } = this;
    const { kinds, from, to } = places;
    const { plain } = writer;
    for (let slot = 0; slot < plain.length; slot++) {
      const kind = kinds[slot];
      if (kind === KIND.ascii || kind === KIND.utf8) {
        plain[slot].pushBytes(this.json.source, from[slot], to[slot], kind === KIND.ascii);
      } else plain[slot].push(kind === KIND.none ? '' : textOf(places.read(slot)));
    }
    writer.add({
      sm: kinds[SM] === KIND.yes ? true : kinds[SM] === KIND.no ? false : null,
      macKind: this.macKindOf(writer.connection.last),
      sent: this.kilobytesAt(SENT),
      received: this.kilobytesAt(RECEIVED),
      firstSeen: this.timeAt(FIRST_SEEN),
      lastSeen: this.timeAt(LAST_SEEN),
    });
  }

  private kilobytesAt(slot: number): number {
    const { kinds, from, to } = this.places;
    if (kinds[slot] !== KIND.number) return Number.NaN;
    const { bytes } = this.json.source;
    let number = 0;
    let at = from[slot];
    if (to[slot] - at <= MOST_DIGITS) {
      for (; at < to[slot] && bytes[at] >= 0x30 && bytes[at] <= 0x39; at++) number = number * 10 + bytes[at] - 0x30;
      if (at === to[slot]) return number;
    }
    return kilobytesOf(this.places.read(slot));
  }

  private macKindOf(connection: string): string {
    const { kinds, from, to } = this.places;
    const kind = kinds[MAC] === KIND.ascii ? macKindIn(this.json.source.bytes, from[MAC], to[MAC], connection) : null;
    return kind ?? macKind(textOf(this.places.read(MAC)), connection);
  }

  private timeAt(slot: number): number {
    const { kinds, from, to } = this.places;
    const time = kinds[slot] === KIND.ascii ? isoTimeIn(this.json.source.bytes, from[slot], to[slot]) : Number.NaN;
    return Number.isNaN(time) ? timeOf(this.places.read(slot)) : time;
  }
}
