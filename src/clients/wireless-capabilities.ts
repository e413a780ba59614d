const GENERATIONS: ReadonlyArray<readonly [string, string]> = [
  ['be', 'Wi-Fi 7'],
  ['ax', 'Wi-Fi 6'],
  ['ac', 'Wi-Fi 5'],
  ['n', 'Wi-Fi 4'],
];

/** `802.11ac - 2.4 and 5 GHz` -> `Wi-Fi 5`; older standards as 802.11x; '' when unknown. */
export function wifiGeneration(capabilities: string): string {
  const standard = /802\.11([a-z]+)/i.exec(capabilities)?.[1].toLowerCase();
  if (standard === undefined) return '';
  return GENERATIONS.find(([name]) => name === standard)?.[1] ?? `802.11${standard}`;
}

/** `802.11ac - 2.4 and 5 GHz` -> `2.4 + 5 GHz`; '' when unknown. */
export function bandsOf(capabilities: string): string {
  const list = /-\s*([\d.,\sand]+)GHz/i.exec(capabilities)?.[1];
  const bands = list?.match(/\d+(\.\d+)?/g) ?? [];
  return bands.length === 0 ? '' : `${bands.join(' + ')} GHz`;
}
