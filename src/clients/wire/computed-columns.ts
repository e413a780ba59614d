import type { Compute } from '#engine/computed-column.ts';
import { exactSum } from '#engine/exact-sum.ts';
import { macKind } from '#clients/address/mac-address.ts';
import type { FieldKey } from '#clients/fields.ts';
import type { OsFamily, WifiGeneration } from '#clients/known-values.ts';

/** A column computed from the values of a category, once per value. @param otherwise the category that is read in rows where the first is empty */
const meaningOf =
  (category: FieldKey, meaning: (value: string) => string, otherwise = category): Compute =>
  (store) => {
    const [first, other] = [category, otherwise].map((name) => {
      const { codes, values } = store.category(name);
      const known: string[] = [];
      return { codes, meaningAt: (code: number) => (known[code] ??= meaning(values[code])) };
    });
    return (row) => (first.codes[row] === 0 ? other.meaningAt(other.codes[row]) : first.meaningAt(first.codes[row]));
  };

/** See macKind. */
export const kindOfMac: Compute = (store) => {
  const connection = store.category('connection');
  return (row) => macKind(store.textAt('mac', row), connection.values[connection.codes[row]]);
};

export const familyOfOs: Compute = meaningOf('os', osFamily, 'deviceType');
export const osOrDeviceType: Compute = meaningOf('os', (value) => value, 'deviceType');
export const generationOfWireless: Compute = meaningOf('wireless', wifiGeneration);
export const bandsOfWireless: Compute = meaningOf('wireless', bandsOf);

/** `Switch 4 / 12`; the port alone where its switch is not known. */
export const switchWithPort: Compute = (store) => {
  const device = meaningOf('accessPoint', (name) => name, 'deviceSerial')(store);
  const port = store.category('switchPort');
  return (row) => {
    const [switchName, number] = [device(row), port.values[port.codes[row]]];
    return switchName === '' || number === '' ? number : `${switchName} / ${number}`;
  };
};

/** Sent plus received. One that is empty counts as 0; if both are empty, so is the sum. */
export const totalUsage: Compute = (store) => {
  const [sent, received] = [store.number('sent'), store.number('received')];
  return (row) => {
    if (Number.isNaN(sent[row])) return received[row];
    return Number.isNaN(received[row]) ? sent[row] : exactSum(sent[row], received[row]);
  };
};

/** When a client that is offline was last seen. */
export const offlineSince: Compute = (store) => {
  const { codes, values } = store.category('status');
  const lastSeen = store.number('lastSeen');
  const offline = values.indexOf('Offline');
  return (row) => (codes[row] === offline ? lastSeen[row] : Number.NaN);
};

/** Newest first, because the newest of several standards counts. */
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

/** The first pattern that fits counts. Network gear comes before Apple, because Cisco's IOS is written like Apple's iOS. */
const FAMILIES: ReadonlyArray<readonly [RegExp, OsFamily]> = [
  [/\bcisco\b|\bios[- ]?xe\b|\bmeraki\b/i, 'Network device'],
  [/windows/i, 'Windows'],
  [/iphone|ipad|ipod|\bi(pad)?os(?![a-z])|mac ?os|macbook|imac|apple|\btvos|\bwatchos|\bvisionos/i, 'Apple'],
  [/chrome ?os|chromebook|cros\b/i, 'ChromeOS'],
  [/android|galaxy|\bpixel\b|fire ?os|kindle/i, 'Android'],
  [/linux|ubuntu|debian|fedora|red ?hat|centos|raspbian/i, 'Linux'],
];

/** The family of an OS, or of a device type where Meraki sends no OS. '' for ''. */
export function osFamily(system: string): string {
  if (system === '') return '';
  return FAMILIES.find(([pattern]) => pattern.test(system))?.[1] ?? 'Other';
}
