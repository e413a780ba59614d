import { bareHex, macKind } from '#clients/address/mac-address.ts';

/**
 * What the first three bytes tell.
 * @param connection `Wired`, `Wireless` or ''
 */
export function prefixNote(mac: string, manufacturer: string, connection: string): string {
  const hex = bareHex(mac);
  if (!/^[0-9a-f]{12}$/.test(hex)) return '';
  const prefix = (hex.slice(0, 6).toUpperCase().match(/../g) ?? []).join(':');
  switch (macKind(mac, connection)) {
    case 'Random':
      return `${prefix} belongs to no vendor: the client made this address up for its privacy and may change it`;
    case 'Local':
      return `${prefix} belongs to no vendor: the address was set locally, as virtual machines do`;
    default:
      return manufacturer === '' ? `${prefix}, whose vendor Meraki does not name` : `${prefix}, ${manufacturer}`;
  }
}
