import { BlockBuilder, type CategoryBlock, type ColumnBlock, columnOf } from '#engine/column-block.ts';
import { type CategoryWriter, LabelWriter, type NumberWriter, type StringWriter } from '#engine/column-writers.ts';
import { derivedCategory } from '#engine/derived-category.ts';
import { CLIENT_SCHEMA, FIELD_KEYS, FIELDS } from './fields.ts';
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

/** The fields whose columns are made from those of others. */
const DERIVED: readonly string[] = ['osFamily', 'wifiGeneration', 'bands', 'usage', 'offlineSince'];

const READ = CLIENT_SCHEMA.filter(({ name }) => !DERIVED.includes(name));

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
    const builder = new BlockBuilder(READ, rows);
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
    const block = this.builder.build();
    const { categories, numbers } = block;
    const [os, type, wireless, status] = ['os', 'deviceType', 'wireless', 'status'].map((key) =>
      columnOf(categories, key),
    );
    const [sent, received, lastSeen] = ['sent', 'received', 'lastSeen'].map((key) => columnOf(numbers, key));
    categories.set('osFamily', derivedCategory(os, osFamily, type));
    categories.set('wifiGeneration', derivedCategory(wireless, wifiGeneration));
    categories.set('bands', derivedCategory(wireless, bandsOf));
    numbers.set('usage', usageOf(sent, received));
    numbers.set('offlineSince', offlineSinceOf(status, lastSeen));
    return block;
  }
}

function usageOf(sent: Float64Array, received: Float64Array): Float64Array {
  const usage = new Float64Array(sent.length);
  for (let row = 0; row < usage.length; row++) {
    usage[row] = Number.isNaN(sent[row])
      ? received[row]
      : Number.isNaN(received[row])
        ? sent[row]
        : sent[row] + received[row];
  }
  return usage;
}

function offlineSinceOf({ codes, values }: CategoryBlock, lastSeen: Float64Array): Float64Array {
  const since = new Float64Array(lastSeen.length);
  const offline = values.indexOf('Offline');
  for (let row = 0; row < since.length; row++) since[row] = codes[row] === offline ? lastSeen[row] : Number.NaN;
  return since;
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
