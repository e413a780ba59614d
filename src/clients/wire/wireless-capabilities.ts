/** Newest first: where several standards are named, the newest counts. */
const GENERATIONS: ReadonlyArray<readonly [string, string]> = [
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
