/** The hex digits of a MAC in any notation, lower case. */
export const bareHex = (text: string) => text.toLowerCase().replaceAll(/[:.\-\s]/g, '');

const COLONED = 17;

/** The form that the API sends, `08:f1:ea:12:34:56`, checked without a regular expression: it is asked once a record. */
function isColoned(mac: string): boolean {
  if (mac.length !== COLONED) return false;
  for (let i = 0; i < COLONED; i++) {
    const code = mac.charCodeAt(i);
    const separator = i % 3 === 2;
    const hex = (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
    if (separator ? code !== 58 : !hex) return false;
  }
  return true;
}

/** Random = locally administered and wireless: wired virtual machines have local addresses too, but nobody randomised them. */
export function macKind(mac: string, connection: string): string {
  if (!isColoned(mac) && !/^[0-9a-f]{12}$/.test(bareHex(mac))) return '';
  const second = isColoned(mac) ? mac[1] : bareHex(mac)[1];
  if (!'26aeAE'.includes(second)) return 'Vendor';
  return connection === 'Wireless' ? 'Random' : 'Local';
}
