const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const DAY_MS = 86_400_000;
const dates = new Map<number, string>();

/** A whole number from 0 to 255 as two digits. */
const hexByte = (byte: number): string => HEX[byte & 255];

export function macText(bytes: readonly number[]): string {
  let text = hexByte(bytes[0]);
  for (let index = 1; index < bytes.length; index++) text += `:${hexByte(bytes[index])}`;
  return text;
}

/** EUI-64 of a hardware address in Meraki's spelling: uncompressed, no leading zeros. */
export function interfaceId([a, b, c, d, e, f]: readonly number[]): string {
  const group = (high: number, low: number) => ((high << 8) | low).toString(16);
  return `${group(a ^ 2, b)}:${group(c, 0xff)}:${group(0xfe, d)}:${group(e, f)}`;
}

/** Epoch ms as ISO 8601 in whole seconds; days are remembered, since all clients share a few hundred. */
export function isoSeconds(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY_MS).toISOString().slice(0, 11);
    dates.set(day, date);
  }
  const seconds = Math.floor((ms - day * DAY_MS) / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${date}${TWO_DIGITS[Math.floor(minutes / 60)]}:${TWO_DIGITS[minutes % 60]}:${TWO_DIGITS[seconds % 60]}Z`;
}
