import { BlockBuilder, type ColumnBlock } from '#engine/column-block.ts';
import { type CategoryWriter, MeaningWriter, type StringWriter } from '#engine/column-writers.ts';
import { ArrayBytes } from './array-bytes.ts';
import { CLIENT_SCHEMA, FIELD_KEYS, FIELDS } from './fields.ts';
import { isoTimeIn } from './iso-time.ts';
import { JsonBytes, KIND, MORE } from './json-bytes.ts';
import { macKind, macKindIn } from './mac-address.ts';
import { osFamily } from './os-family.ts';
import type { Keys } from './record-keys.ts';
import { RecordPlaces } from './record-places.ts';
import { bandsOf, wifiGeneration } from './wireless-capabilities.ts';

/** String fields that are taken over as they come. */
const PLAIN = FIELD_KEYS.filter((key) => {
  const { kind, wire } = FIELDS[key];
  return kind !== 'number' && wire !== null && key !== 'sm';
});

/** The slots of what is read of a record: the plain fields in their order, then these. */
const SLOTS = new Map(
  [...PLAIN.map((key) => FIELDS[key].wire ?? ''), 'smInstalled', 'usage', 'firstSeen', 'lastSeen'].map((key, slot) => [
    key,
    slot,
  ]),
);
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

/** Epoch ms from ISO 8601 (lists) or epoch seconds (single-client operations); NaN otherwise. */
function timeOf(value: string | number | undefined): number {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value * 1000 : Number.NaN;
  return value === undefined ? Number.NaN : Date.parse(value);
}

/**
 * getNetworkClients' page as columns, made while its bytes come in: unknown keys ignored, odd types empty. A record is
 * never an object: its values go from the bytes to the columns.
 * Records without a string id cannot be told apart; they are left out and counted.
 */
export class ClientDecoder {
  rejected = 0;
  private readonly json = new JsonBytes();
  private readonly places = new RecordPlaces(this.json, RECORD_KEYS, SLOTS.size + 2);
  private readonly array = new ArrayBytes(this.json, (at) => this.element(at));
  private readonly builder: BlockBuilder;
  private readonly plain: readonly StringWriter[];
  private readonly of: Readonly<Record<'status' | 'os' | 'deviceType' | 'connection' | 'wireless', CategoryWriter>>;
  private readonly sm: CategoryWriter;
  private readonly macKind: CategoryWriter;
  private readonly familyOfOs: MeaningWriter;
  private readonly familyOfType: MeaningWriter;
  private readonly wifiGeneration: MeaningWriter;
  private readonly bands: MeaningWriter;
  private readonly number;
  private accepted = 0;

  /** @param rows how many are expected; more may come */
  constructor(rows: number) {
    const builder = new BlockBuilder(CLIENT_SCHEMA, rows);
    const category = (key: string) => builder.category(key);
    this.builder = builder;
    this.plain = PLAIN.map((key) => (FIELDS[key].kind === 'text' ? builder.text(key) : builder.category(key)));
    this.of = {
      status: category('status'),
      os: category('os'),
      deviceType: category('deviceType'),
      connection: category('connection'),
      wireless: category('wireless'),
    };
    this.sm = category('sm');
    this.macKind = category('macKind');
    this.familyOfOs = new MeaningWriter(category('osFamily'), this.of.os, osFamily);
    this.familyOfType = new MeaningWriter(category('osFamily'), this.of.deviceType, osFamily);
    this.wifiGeneration = new MeaningWriter(category('wifiGeneration'), this.of.wireless, wifiGeneration);
    this.bands = new MeaningWriter(category('bands'), this.of.wireless, bandsOf);
    const number = (key: string) => builder.number(key);
    this.number = {
      usage: number('usage'),
      sent: number('sent'),
      received: number('received'),
      firstSeen: number('firstSeen'),
      lastSeen: number('lastSeen'),
      offlineSince: number('offlineSince'),
    };
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
    return this.builder.build();
  }

  private element(at: number): number {
    const isRecord = this.json.source.bytes[at] === OPEN;
    const end = isRecord ? this.places.find(at) : this.json.value(at);
    if (end === MORE) return MORE;
    if (isRecord && this.hasId()) {
      this.accepted++;
      this.addStrings();
      this.addNumbers();
    } else this.rejected++;
    return end;
  }

  private hasId(): boolean {
    const { kinds, from, to } = this.places;
    const isText = kinds[ID] === KIND.ascii || kinds[ID] === KIND.utf8 || kinds[ID] === KIND.escaped;
    return isText && from[ID] < to[ID];
  }

  private addStrings(): void {
    const { places, plain, of } = this;
    const { kinds, from, to } = places;
    for (let slot = 0; slot < plain.length; slot++) {
      const kind = kinds[slot];
      if (kind === KIND.ascii || kind === KIND.utf8) {
        plain[slot].pushBytes(this.json.source, from[slot], to[slot], kind === KIND.ascii);
      } else plain[slot].push(kind === KIND.none ? '' : this.textAt(slot));
    }
    this.sm.push(kinds[SM] === KIND.yes ? 'Installed' : kinds[SM] === KIND.no ? 'Not installed' : '');
    this.macKind.push(this.macKindOf(of.connection.last));
    (of.os.last === '' ? this.familyOfType : this.familyOfOs).push();
    this.wifiGeneration.push();
    this.bands.push();
  }

  private addNumbers(): void {
    const { number, of } = this;
    const sent = this.kilobytesAt(SENT);
    const received = this.kilobytesAt(RECEIVED);
    number.sent.push(sent);
    number.received.push(received);
    number.usage.push(Number.isNaN(sent) ? received : Number.isNaN(received) ? sent : sent + received);
    number.firstSeen.push(this.timeAt(FIRST_SEEN));
    const seen = this.timeAt(LAST_SEEN);
    number.lastSeen.push(seen);
    number.offlineSince.push(of.status.last === 'Offline' ? seen : Number.NaN);
  }

  /** Text of a tolerant kind: vlan was a number in 2020; everything that is no text is empty. */
  private textAt(slot: number): string {
    const value = this.places.read(slot);
    return typeof value === 'number' && !Number.isFinite(value) ? '' : String(value ?? '');
  }

  /** Kilobytes, or NaN for anything that is no non-negative number; the text -0 is 0, for nobody wants to read "-0 B". */
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
    const value = this.places.read(slot);
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.abs(value) : Number.NaN;
  }

  private macKindOf(connection: string): string {
    const { kinds, from, to } = this.places;
    const kind = kinds[MAC] === KIND.ascii ? macKindIn(this.json.source.bytes, from[MAC], to[MAC], connection) : null;
    return kind ?? macKind(this.textAt(MAC), connection);
  }

  private timeAt(slot: number): number {
    const { kinds, from, to } = this.places;
    const time = kinds[slot] === KIND.ascii ? isoTimeIn(this.json.source.bytes, from[slot], to[slot]) : Number.NaN;
    return Number.isNaN(time) ? timeOf(this.places.read(slot)) : time;
  }
}

/** Records as columns. */
export function decodeClients(records: readonly unknown[]): { block: ColumnBlock; rejected: number } {
  const decoder = new ClientDecoder(records.length);
  decoder.push(new TextEncoder().encode(JSON.stringify(records)));
  decoder.end();
  return { block: decoder.block(), rejected: decoder.rejected };
}
