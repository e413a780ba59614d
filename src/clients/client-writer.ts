import { BlockBuilder, type ColumnBlock } from '#engine/column-block.ts';
import { type CategoryWriter, MeaningWriter, type StringWriter } from '#engine/column-writers.ts';
import { CLIENT_SCHEMA, FIELD_KEYS, FIELDS } from './fields.ts';
import { osFamily } from './os-family.ts';
import { bandsOf, wifiGeneration } from './wireless-capabilities.ts';

/** String fields that are taken over as they come. */
const PLAIN = FIELD_KEYS.filter((key) => {
  const { kind, wire } = FIELDS[key];
  return kind !== 'number' && wire !== null && key !== 'sm';
});

/** Their keys in a record. */
export const PLAIN_WIRE: readonly string[] = PLAIN.map((key) => FIELDS[key].wire ?? '');

/** What a record says beside its plain strings. Kilobytes and epoch ms are NaN where it says none. */
export interface OtherValues {
  readonly sm: boolean | null;
  readonly macKind: string;
  readonly sent: number;
  readonly received: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** Fills a page's columns: the plain strings of a record or of several first, each into its writer, then record by record the rest. */
export class ClientWriter {
  /** In the order of PLAIN_WIRE. */
  readonly plain: readonly StringWriter[];
  private row = 0;
  private readonly connection: CategoryWriter;
  private readonly builder: BlockBuilder;
  private readonly status: CategoryWriter;
  private readonly os: CategoryWriter;
  private readonly sm: CategoryWriter;
  private readonly macKind: CategoryWriter;
  private readonly familyOfOs: MeaningWriter;
  private readonly familyOfType: MeaningWriter;
  private readonly wifiGeneration: MeaningWriter;
  private readonly bands: MeaningWriter;
  private readonly number;

  /** @param rows how many are expected; more may come */
  constructor(rows: number) {
    const builder = new BlockBuilder(CLIENT_SCHEMA, rows);
    const category = (key: string) => builder.category(key);
    const number = (key: string) => builder.number(key);
    this.builder = builder;
    this.plain = PLAIN.map((key) => (FIELDS[key].kind === 'text' ? builder.text(key) : category(key)));
    this.connection = category('connection');
    this.status = category('status');
    this.os = category('os');
    this.sm = category('sm');
    this.macKind = category('macKind');
    this.familyOfOs = new MeaningWriter(category('osFamily'), this.os, osFamily);
    this.familyOfType = new MeaningWriter(category('osFamily'), category('deviceType'), osFamily);
    this.wifiGeneration = new MeaningWriter(category('wifiGeneration'), category('wireless'), wifiGeneration);
    this.bands = new MeaningWriter(category('bands'), category('wireless'), bandsOf);
    this.number = {
      usage: number('usage'),
      sent: number('sent'),
      received: number('received'),
      firstSeen: number('firstSeen'),
      lastSeen: number('lastSeen'),
      offlineSince: number('offlineSince'),
    };
  }

  /** Of the record that is added next. */
  get nextConnection(): string {
    return this.connection.at(this.row);
  }

  /** The rest of the next record whose plain strings are in. */
  add({ sm, macKind, sent, received, firstSeen, lastSeen }: OtherValues): void {
    const { number } = this;
    const row = this.row++;
    this.sm.push(sm === null ? '' : sm ? 'Installed' : 'Not installed');
    this.macKind.push(macKind);
    (this.os.codeAt(row) === 0 ? this.familyOfType : this.familyOfOs).push(row);
    this.wifiGeneration.push(row);
    this.bands.push(row);
    number.sent.push(sent);
    number.received.push(received);
    number.usage.push(Number.isNaN(sent) ? received : Number.isNaN(received) ? sent : sent + received);
    number.firstSeen.push(firstSeen);
    number.lastSeen.push(lastSeen);
    number.offlineSince.push(this.status.at(row) === 'Offline' ? lastSeen : Number.NaN);
  }

  /** What came as columns; to be asked for once, at the end. */
  block(): ColumnBlock {
    return this.builder.build();
  }
}

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
