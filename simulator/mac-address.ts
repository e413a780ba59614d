const hexByte = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Bytes as Meraki writes a MAC: lower case, with colons. */
export const macText = (bytes: readonly number[]): string => bytes.map(hexByte).join(':');

/** The bytes of a MAC. */
export const bytesOf = (mac: string): readonly number[] => mac.split(':').map((part) => Number.parseInt(part, 16));

/** EUI-64 of a hardware address in Meraki's spelling: uncompressed, no leading zeros. */
export function interfaceId([a, b, c, d, e, f]: readonly number[]): string {
  const group = (high: number, low: number) => ((high << 8) | low).toString(16);
  return `${group(a ^ 2, b)}:${group(c, 0xff)}:${group(0xfe, d)}:${group(e, f)}`;
}
