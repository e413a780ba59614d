import { type FindingRule, rowsBy } from './rule.ts';
import { ipv4Text } from '#clients/address/ip-address.ts';
import { comparableMac } from '#clients/address/mac-address.ts';

const LINK_LOCAL = 169 * 256 + 254;

/** Whether an IPv4 address is in 169.254.0.0/16. */
export const isLinkLocal = (address: number): boolean => Math.floor(address / 65_536) === LINK_LOCAL;

/** A client that has no address yet shows 0.0.0.0. */
const isUsable = (address: number) => address > 0 && !isLinkLocal(address);

export const duplicateIp: FindingRule = {
  id: 'duplicate-ip',
  title: 'One IP on several clients',
  why: 'Clients that share an address take turns losing their connection. Look for one that was set by hand inside the DHCP range, or for a second DHCP server.',
  confidence: 'medium',
  caveat:
    'Records of one MAC do not count as several clients. On an SSID in NAT mode, two access points may hand out the same address without harm.',
  source: 'Fields ip, mac and status: clients that are online.',
  find: ({ rowCount, online, ipv4, text }, mark) => {
    const macs = text('mac');
    const byAddress = rowsBy(rowCount, (row) => (online[row] === 1 && isUsable(ipv4[row]) ? ipv4[row] : null));
    for (const [address, rows] of byAddress) {
      const devices = new Set(rows.map((row) => comparableMac(macs[row]) ?? -1 - row)).size;
      if (devices < 2) continue;
      for (const row of rows) mark(row, `${ipv4Text(address)} is on ${devices} clients that are online`);
    }
  },
};

export const noIp: FindingRule = {
  id: 'no-ip',
  title: 'Online without an IP',
  why: 'The client is connected and has no address, so it cannot talk to anything. Check the DHCP server and the VLAN of its port or SSID.',
  confidence: 'medium',
  caveat:
    'Meraki may not have seen the address yet, or the client may use IPv6 only; a client with an IPv6 address is not counted.',
  source: 'Fields ip, ip6 and status: clients that are online.',
  find: ({ rowCount, online, ipv4, text, filled }, mark) => {
    const ip = text('ip');
    const ip6 = filled('ip6');
    for (let row = 0; row < rowCount; row++) {
      if (online[row] === 0 || ip6[row] === 1) continue;
      if (ip[row] === '') mark(row, 'Online, without an IPv4 or IPv6 address');
      else if (ipv4[row] === 0) mark(row, 'Online, with the address 0.0.0.0');
    }
  },
};

export const linkLocalIp: FindingRule = {
  id: 'link-local-ip',
  title: 'Online with a 169.254 address',
  why: 'The client asked for an address and got no answer, so it gave itself one that leads nowhere. Check DHCP in its VLAN.',
  confidence: 'high',
  caveat: 'Directly connected devices, such as lab equipment, may use such addresses on purpose.',
  source: 'Fields ip and status: clients that are online. RFC 3927.',
  find: ({ rowCount, online, ipv4 }, mark) => {
    for (let row = 0; row < rowCount; row++) {
      if (online[row] === 1 && isLinkLocal(ipv4[row])) mark(row, `${ipv4Text(ipv4[row])} while online`);
    }
  },
};
