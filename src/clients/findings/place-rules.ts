import { comparableMac } from '#clients/address/mac-address.ts';
import { isolated } from '#clients/display-names.ts';
import { type FindingRule, percentText, rowsBy, rowsByValue, type RuleColumns } from './rule.ts';

const countedText = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, count]) => `${count} ${value}`)
    .join(', ');

/** How many of the rows have each device class; rows of unknown class are left out. */
function classesOf(rows: readonly number[], { classes: { codes, values } }: RuleColumns): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = values[codes[row]];
    if (value !== '' && value !== 'unknown') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

export const manyOnPort: FindingRule = {
  id: 'many-on-port',
  title: 'Many MACs behind one switch port',
  why: 'Somebody probably plugged in a switch or an access point of their own. A port that should lead to one desk lets everybody behind it in.',
  confidence: 'medium',
  caveat:
    'A virtual machine host, or an uplink to a switch that is not Meraki’s, looks the same. A desk phone with a PC behind it is two.',
  source:
    'Fields mac, status, recentDeviceSerial (else recentDeviceName), switchport and recentDeviceConnection: clients that are online and not wireless.',
  thresholds: [{ key: 'least', label: 'MACs online behind one port, at least', unit: '', min: 3, max: 48, usual: 4 }],
  find: ({ rowCount, online, category, text }, mark, threshold) => {
    const [port, serial, name] = [category('switchPort'), category('deviceSerial'), category('accessPoint')];
    const macs = text('mac');
    const connection = category('connection');
    const wireless = connection.values.indexOf('Wireless');
    const isWired = (row: number) => online[row] === 1 && port.codes[row] !== 0 && connection.codes[row] !== wireless;
    const byPort = rowsBy(rowCount, (row) => {
      // The serial tells a switch from others; its name may have been changed, or be missing in some records.
      const device = serial.codes[row] || -name.codes[row];
      return isWired(row) && device !== 0 ? device * port.values.length + port.codes[row] : null;
    });
    for (const rows of byPort.values()) {
      if (rows.length < threshold('least')) continue;
      const count = new Set(rows.flatMap((row) => comparableMac(macs[row]) ?? [])).size;
      if (count < threshold('least')) continue;
      const device = name.values[name.codes[rows[0]]] || serial.values[serial.codes[rows[0]]];
      const evidence = `${count} MACs online on ${isolated(device)}, port ${isolated(port.values[port.codes[rows[0]]])}`;
      for (const row of rows) mark(row, evidence);
    }
  },
};

const PEOPLE: ReadonlySet<string> = new Set(['laptop', 'computer', 'phone', 'tablet']);
const THINGS: ReadonlySet<string> = new Set(['camera', 'printer', 'sensor / IoT', 'access control']);
const LEAST_PEOPLE = 4;

export const thingsAmongPeople: FindingRule = {
  id: 'things-among-people',
  title: 'Cameras, printers, IoT among people',
  why: 'A thing that is seldom updated stands in the network of laptops and phones, where it can reach them and they can reach it. Give it an SSID or VLAN of its own.',
  confidence: 'medium',
  caveat:
    'It knows no more than the device class, whose reason stands in the client’s details. In a network that is mixed on purpose nothing is counted.',
  source: 'Device class, ssid and vlan. Of an SSID or VLAN with at least four laptops, computers, phones or tablets.',
  thresholds: [
    { key: 'share', label: 'Devices of people in the SSID or VLAN, at least', unit: '%', min: 50, max: 99, usual: 70 },
  ],
  find: (columns, mark, threshold) => {
    const { classes } = columns;
    const isThing = classes.values.map((value) => THINGS.has(value));
    for (const [column, label] of [['vlan', 'VLAN'] as const, ['ssid', 'SSID'] as const]) {
      for (const [value, rows] of rowsByValue(columns, column)) {
        const counts = classesOf(rows, columns);
        const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
        const people = [...PEOPLE].reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
        if (people < LEAST_PEOPLE || people < (known * threshold('share')) / 100) continue;
        const where = `${label} ${isolated(value)}, where ${people} of ${known} known devices are laptops, computers, phones or tablets`;
        for (const row of rows) {
          if (isThing[classes.codes[row]]) mark(row, `${classes.values[classes.codes[row]]} in ${where}`);
        }
      }
    }
  },
};

export const mixedPsk: FindingRule = {
  id: 'mixed-psk',
  title: 'One iPSK group, mixed devices',
  why: 'A key for one kind of device is in use by others, too: it was passed on. Whatever the group may reach, all of them may.',
  confidence: 'medium',
  caveat: 'It knows no more than the device class; clients of unknown class are not counted as a kind.',
  source: 'Fields pskGroup and device class.',
  thresholds: [{ key: 'kinds', label: 'Kinds of devices in one group, at least', unit: '', min: 2, max: 8, usual: 3 }],
  find: (columns, mark, threshold) => {
    for (const [group, rows] of rowsByValue(columns, 'pskGroup')) {
      const counts = classesOf(rows, columns);
      if (counts.size < threshold('kinds')) continue;
      const evidence = `iPSK group ${isolated(group)} has ${counts.size} kinds: ${countedText(counts)}`;
      for (const row of rows) mark(row, evidence);
    }
  },
};

const LEAST_USERS = 3;

export const noUser: FindingRule = {
  id: 'no-user',
  title: 'No user on an 802.1X SSID',
  why: 'On this SSID clients log on with a name, and this one has none: it may have come in by MAC authentication bypass or an old key.',
  confidence: 'low',
  caveat:
    'Which SSID uses 802.1X is taken from its clients, not from its settings: a policy of 802.1X on some, a user on most. Certificates without a name also show no user.',
  source: 'Fields ssid, user and groupPolicy8021x.',
  thresholds: [
    { key: 'share', label: 'Clients of the SSID with a user, at least', unit: '%', min: 50, max: 99, usual: 80 },
  ],
  find: (columns, mark, threshold) => {
    const [user, policy] = [columns.filled('user'), columns.filled('policy8021x')];
    for (const [ssid, rows] of rowsByValue(columns, 'ssid')) {
      const users = rows.filter((row) => user[row] === 1).length;
      const isEnterprise = rows.some((row) => policy[row] === 1) && users >= LEAST_USERS;
      if (!isEnterprise || users < (rows.length * threshold('share')) / 100) continue;
      const evidence = `No user on ${isolated(ssid)}, where ${percentText(users, rows.length)} of the clients have one`;
      for (const row of rows) if (user[row] === 0) mark(row, evidence);
    }
  },
};
