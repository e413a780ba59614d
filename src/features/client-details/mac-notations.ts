import { bareHex, macKind } from '#clients/address/mac-address.ts';

export interface MacNotation {
  /** Where one meets it. */
  readonly name: string;
  readonly text: string;
}

const inParts = (hex: string, size: number, separator: string) =>
  (hex.match(new RegExp(`.{${size}}`, 'g')) ?? []).join(separator);

const isMac = (hex: string) => /^[0-9a-f]{12}$/.test(hex);

/** The notations of other tools; none for a text that is no MAC. */
export function macNotations(mac: string): readonly MacNotation[] {
  const hex = bareHex(mac);
  if (!isMac(hex)) return [];
  return [
    { name: 'hyphens', text: inParts(hex.toUpperCase(), 2, '-') },
    { name: 'dots', text: inParts(hex, 4, '.') },
    { name: 'bare', text: hex },
  ];
}

/**
 * What the first three bytes tell.
 * @param connection `Wired`, `Wireless` or ''
 */
export function prefixNote(mac: string, manufacturer: string, connection: string): string {
  const hex = bareHex(mac);
  if (!isMac(hex)) return '';
  const prefix = inParts(hex.slice(0, 6).toUpperCase(), 2, ':');
  switch (macKind(mac, connection)) {
    case 'Random':
      return `${prefix} belongs to no vendor: the client made this address up for its privacy and may change it`;
    case 'Local':
      return `${prefix} belongs to no vendor: the address was set locally, as virtual machines do`;
    default:
      return manufacturer === '' ? `${prefix}, whose vendor Meraki does not name` : `${prefix}, ${manufacturer}`;
  }
}
