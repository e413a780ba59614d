import { type CategoryBlock, type ColumnBlock, columnOf } from '#engine/column-block.ts';
import { derivedCategory } from '#engine/derived-category.ts';
import { FIELD_KEYS, FIELDS } from '#clients/fields.ts';
import { osFamily } from '#clients/os-family.ts';
import { bandsOf, wifiGeneration } from './wireless-capabilities.ts';

/** String fields that are taken over as they come. */
export const PLAIN = FIELD_KEYS.filter((key) => {
  const { kind, type, wire } = FIELDS[key];
  return kind !== 'number' && wire !== null && type !== 'flag';
});

/** Their keys in a record. */
export const PLAIN_WIRE: readonly string[] = PLAIN.map((key) => FIELDS[key].wire ?? '');

/** The fields whose columns are made from those of others. */
export const DERIVED: readonly string[] = ['osFamily', 'wifiGeneration', 'bands', 'usage', 'offlineSince'];

/** Adds the columns that follow from those that were read. */
export function withDerived(block: ColumnBlock): ColumnBlock {
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

export const SM_LABELS = ['', 'Installed', 'Not installed'] as const;

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
