import { BlockBuilder, type ColumnBlock } from '#engine/column-block.ts';
import {
  type CategoryWriter,
  LabelWriter,
  MeaningWriter,
  type NumberWriter,
  type StringWriter,
} from '#engine/column-writers.ts';
import { CLIENT_SCHEMA, FIELD_KEYS, type FieldKey, FIELDS } from './fields.ts';
import { MAC_KINDS } from './mac-address.ts';
import { osFamily } from './os-family.ts';
import { bandsOf, wifiGeneration } from './wireless-capabilities.ts';

/** String fields that are taken over as they come. */
const PLAIN = FIELD_KEYS.filter((key) => {
  const { kind, wire } = FIELDS[key];
  return kind !== 'number' && wire !== null && key !== 'sm';
});

/** Their keys in a record. */
export const PLAIN_WIRE: readonly string[] = PLAIN.map((key) => FIELDS[key].wire ?? '');

/** Fills a page's columns: what stands in the records into the writers that are open, in any order; what follows from that at the end. */
export class ClientWriter {
  /** In the order of PLAIN_WIRE. */
  readonly plain: readonly StringWriter[];
  readonly connection: CategoryWriter;
  /** By smLabel. */
  readonly sm: LabelWriter;
  /** By the places in MAC_KINDS. */
  readonly macKind: LabelWriter;
  /** Kilobytes. */
  readonly sent: NumberWriter;
  readonly received: NumberWriter;
  /** Epoch ms. */
  readonly firstSeen: NumberWriter;
  readonly lastSeen: NumberWriter;
  private readonly builder: BlockBuilder;

  /** @param rows how many are expected; more may come */
  constructor(rows: number) {
    const builder = new BlockBuilder(CLIENT_SCHEMA, rows);
    this.builder = builder;
    this.plain = PLAIN.map((key) => (FIELDS[key].kind === 'text' ? builder.text(key) : builder.category(key)));
    this.connection = builder.category('connection');
    this.sm = new LabelWriter(builder.category('sm'), ['', 'Installed', 'Not installed']);
    this.macKind = new LabelWriter(builder.category('macKind'), MAC_KINDS);
    this.sent = builder.number('sent');
    this.received = builder.number('received');
    this.firstSeen = builder.number('firstSeen');
    this.lastSeen = builder.number('lastSeen');
  }

  /** What came as columns; to be asked for once, at the end. */
  block(): ColumnBlock {
    this.addFamilies();
    this.addMeanings('wifiGeneration', wifiGeneration);
    this.addMeanings('bands', bandsOf);
    this.addUsage();
    this.addOfflineSince();
    return this.builder.build();
  }

  private addFamilies(): void {
    const os = this.builder.category('os');
    const target = this.builder.category('osFamily');
    const ofOs = new MeaningWriter(target, os, osFamily);
    const ofType = new MeaningWriter(target, this.builder.category('deviceType'), osFamily);
    for (let row = 0; row < os.count; row++) (os.codeAt(row) === 0 ? ofType : ofOs).push(row);
  }

  private addMeanings(key: FieldKey, meaning: (capabilities: string) => string): void {
    const wireless = this.builder.category('wireless');
    const meanings = new MeaningWriter(this.builder.category(key), wireless, meaning);
    for (let row = 0; row < wireless.count; row++) meanings.push(row);
  }

  private addUsage(): void {
    const usage = this.builder.number('usage');
    for (let row = 0; row < this.sent.count; row++) {
      const sent = this.sent.at(row);
      const received = this.received.at(row);
      usage.push(Number.isNaN(sent) ? received : Number.isNaN(received) ? sent : sent + received);
    }
  }

  private addOfflineSince(): void {
    const status = this.builder.category('status');
    const offlineSince = this.builder.number('offlineSince');
    const offline = status.codeOf('Offline');
    for (let row = 0; row < status.count; row++) {
      offlineSince.push(status.codeAt(row) === offline ? this.lastSeen.at(row) : Number.NaN);
    }
  }
}

/** Where the label of Meraki's smInstalled stands. */
export const smLabel = (installed: unknown): number => (installed === true ? 1 : installed === false ? 2 : 0);

/** Kilobytes, or NaN for anything that is no non-negative number; -0 is 0, for nobody wants to read "-0 B". */
export const kilobytesOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.abs(value) : Number.NaN;

/** Epoch ms from ISO 8601 (lists) or epoch seconds (single-client operations); NaN otherwise. */
export function timeOf(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value * 1000 : Number.NaN;
  return typeof value === 'string' ? Date.parse(value) : Number.NaN;
}

/** Text of a tolerant kind: vlan was a number in 2020; everything that is no text is empty. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
