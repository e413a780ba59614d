/** The hex digits of a MAC in any notation, lower case. */
export const bareHex = (text: string) => text.toLowerCase().replaceAll(/[:.\-\s]/g, '');

/** Random = locally administered and wireless: wired virtual machines have local addresses too, but nobody randomised them. */
export function macKind(mac: string, connection: string): string {
  const hex = bareHex(mac);
  if (!/^[0-9a-f]{12}$/.test(hex)) return '';
  const local = '26ae'.includes(hex[1]);
  if (!local) return 'Vendor';
  return connection === 'Wireless' ? 'Random' : 'Local';
}
