import { type CategoryBlock, categoryOf, type ColumnBlock, columnOf } from '#engine/column-block.ts';
import { derivedCategory, pairedCategory } from '#engine/derived-category.ts';
import { exactSum } from '#engine/exact-sum.ts';
import { macKind } from '#clients/address/mac-address.ts';
import type { FieldKey } from '#clients/fields.ts';
import { osFamily } from '#clients/os-family.ts';
import { bandsOf, wifiGeneration } from './wireless-capabilities.ts';

/**
 * Adds the columns that follow from those that were read.
 * @param macs the block's MAC addresses by row
 */
export function addDerivedColumns({ categories, numbers }: ColumnBlock, macs: readonly string[]): void {
  const category = (key: FieldKey) => columnOf(categories, key);
  const [os, type, wireless, status, connection] = (
    ['os', 'deviceType', 'wireless', 'status', 'connection'] as const
  ).map(category);
  const device = derivedCategory(category('accessPoint'), (name) => name, category('deviceSerial'));
  const [sent, received, lastSeen] = ['sent', 'received', 'lastSeen'].map((key) => columnOf(numbers, key));
  categories.set('macKind', categoryOf(macs.map((mac, row) => macKind(mac, connection.values[connection.codes[row]]))));
  categories.set('osFamily', derivedCategory(os, osFamily, type));
  categories.set(
    'osOrType',
    derivedCategory(os, (value) => value, type),
  );
  categories.set('wifiGeneration', derivedCategory(wireless, wifiGeneration));
  categories.set('bands', derivedCategory(wireless, bandsOf));
  categories.set('switchAndPort', pairedCategory(device, category('switchPort'), portOfSwitch));
  numbers.set('usage', usageOf(sent, received));
  numbers.set('offlineSince', offlineSinceOf(status, lastSeen));
}

const portOfSwitch = (device: string, port: string) => (device === '' || port === '' ? port : `${device} / ${port}`);

/** What one of the two does not say counts as nothing; where neither says anything, nothing is known. */
function usageOf(sent: Float64Array, received: Float64Array): Float64Array {
  const usage = new Float64Array(sent.length);
  for (let row = 0; row < usage.length; row++) {
    if (Number.isNaN(sent[row])) usage[row] = received[row];
    else usage[row] = Number.isNaN(received[row]) ? sent[row] : exactSum(sent[row], received[row]);
  }
  return usage;
}

function offlineSinceOf({ codes, values }: CategoryBlock, lastSeen: Float64Array): Float64Array {
  const since = new Float64Array(lastSeen.length);
  const offline = values.indexOf('Offline');
  for (let row = 0; row < since.length; row++) since[row] = codes[row] === offline ? lastSeen[row] : Number.NaN;
  return since;
}
