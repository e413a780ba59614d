/** The usual spellings of a MAC: as the API writes it, Windows, Cisco, bare; of what is no MAC only itself. */
export function macNotations(mac: string): string[] {
  const bare = mac.toLowerCase().replaceAll(/[:.\-\s]/g, '');
  if (!/^[0-9a-f]{12}$/.test(bare)) return [mac];
  const pairs = bare.match(/../g) ?? [];
  return [mac, pairs.join('-').toUpperCase(), (bare.match(/.{4}/g) ?? []).join('.'), bare];
}
