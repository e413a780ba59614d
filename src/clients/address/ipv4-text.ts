/** An address as the API writes it. */
export const ipv4Text = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');

/** The smallest network that holds both addresses, `10.0.30.0/24`. */
export function networkText(low: number, high: number): string {
  let bits = 32;
  while (bits > 0 && Math.floor(low / 2 ** (32 - bits)) !== Math.floor(high / 2 ** (32 - bits))) bits--;
  const size = 2 ** (32 - bits);
  return `${ipv4Text(Math.floor(low / size) * size)}/${bits}`;
}

const LINK_LOCAL = 169 * 256 + 254;

/** 169.254.0.0/16 */
export const isLinkLocal = (address: number): boolean => Math.floor(address / 65_536) === LINK_LOCAL;
