import { type CategoryBlock, categoryOf, type ColumnBlock, columnOf } from '#engine/column-block.ts';
import { derivedCategory, pairedCategory } from '#engine/derived-category.ts';
import { exactSum } from '#engine/exact-sum.ts';
import { macKind } from '#clients/address/mac-address.ts';
import type { FieldKey } from '#clients/fields.ts';
import type { OsFamily, WifiGeneration } from '#clients/known-values.ts';

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

/** Newest first: where several standards are named, the newest counts. */
const GENERATIONS: ReadonlyArray<readonly [standard: string, generation: WifiGeneration]> = [
  ['bn', 'Wi-Fi 8'],
  ['be', 'Wi-Fi 7'],
  ['ax', 'Wi-Fi 6'],
  ['ac', 'Wi-Fi 5'],
  ['n', 'Wi-Fi 4'],
];

const BANDS = ['2.4', '5', '6'];

/** The standards of `802.11ac`, `802.11a/b/g/n`, in lower case. */
const standardsOf = (capabilities: string): string[] =>
  (/802\.11\s*([a-z]+(?:\/[a-z]+)*)/i.exec(capabilities)?.[1] ?? '').toLowerCase().split('/');

/** The bands named after the standard, in their order. */
function bandsIn(capabilities: string): string[] {
  const named: readonly string[] = capabilities.replaceAll(/802\.11\s*[a-z/]*/gi, '').match(/\d+(?:\.\d+)?/g) ?? [];
  return BANDS.filter((band) => named.includes(band));
}

/** `802.11ac - 2.4 and 5 GHz` -> `Wi-Fi 5`; Wi-Fi 6 with 6 GHz is 6E; older standards as 802.11x; '' when unknown. */
export function wifiGeneration(capabilities: string): string {
  const standards = standardsOf(capabilities);
  const generation = GENERATIONS.find(([name]) => standards.includes(name))?.[1];
  if (generation === 'Wi-Fi 6' && bandsIn(capabilities).includes('6')) return 'Wi-Fi 6E';
  const last = standards.at(-1) ?? '';
  return generation ?? (last === '' ? '' : `802.11${last}`);
}

/** `802.11ac - 2.4 and 5 GHz` -> `2.4 + 5 GHz`; '' when unknown. */
export function bandsOf(capabilities: string): string {
  const bands = bandsIn(capabilities);
  return bands.length === 0 ? '' : `${bands.join(' + ')} GHz`;
}

/** The first that fits. `iOS` alone is Apple's; Cisco's IOS is written with it too, so network gear comes first. */
const FAMILIES: ReadonlyArray<readonly [RegExp, OsFamily]> = [
  [/\bcisco\b|\bios[- ]?xe\b|\bmeraki\b/i, 'Network device'],
  [/windows/i, 'Windows'],
  [/iphone|ipad|ipod|\bi(pad)?os(?![a-z])|mac ?os|macbook|imac|apple|\btvos|\bwatchos|\bvisionos/i, 'Apple'],
  [/chrome ?os|chromebook|cros\b/i, 'ChromeOS'],
  [/android|galaxy|\bpixel\b|fire ?os|kindle/i, 'Android'],
  [/linux|ubuntu|debian|fedora|red ?hat|centos|raspbian/i, 'Linux'],
];

/** The family of an OS string or, where Meraki knows no OS, of its device type prediction. '' for ''. */
export function osFamily(system: string): string {
  if (system === '') return '';
  return FAMILIES.find(([pattern]) => pattern.test(system))?.[1] ?? 'Other';
}
