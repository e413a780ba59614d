/** What a column of a list may hold of a device. */
export type RosterKey = 'mac' | 'ip' | 'name' | 'serial';

const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The names that files give such columns, the surest first: with one of these the later ones are left alone. */
const NAMES: Readonly<Record<RosterKey, readonly RegExp[]>> = {
  mac: [
    /^mac(address|addr|id)?$/,
    /^(client|physical|hardware|ethernet|wifi|wireless|wired|lan|wlan|hw)\w*(mac\w*|address|addr)$/,
  ],
  ip: [/^ip(v[46])?(address|addr|6|6local|linklocal)?$|^ipv6linklocal$/, /^(client|current|static|host)ip\w*$/],
  name: [
    /^(name|hostname|host)$/,
    /^(description|clientname|devicename|computername|computer|machine|client|device|label|asset|assetname)$/,
  ],
  serial: [/^(serial|serialnumber|serialno|sn|servicetag)$/],
};

const KEYS = ['mac', 'ip', 'name', 'serial'] as const;

/** The columns of a list by what they hold, from its header; null when the row is no header. */
export function rosterColumns(cells: readonly string[]): Readonly<Record<RosterKey, readonly number[]>> | null {
  const names = cells.map(plain);
  const columnsOf = (key: RosterKey): number[] => {
    for (const pattern of NAMES[key]) {
      const found = names.flatMap((name, at) => (pattern.test(name) ? at : []));
      if (found.length > 0) return found;
    }
    return [];
  };
  const columns = { mac: columnsOf('mac'), ip: columnsOf('ip'), name: columnsOf('name'), serial: columnsOf('serial') };
  return KEYS.some((key) => columns[key].length > 0) ? columns : null;
}
