import { CHANGING } from './network-ids.ts';
import { DAY_MS } from './presence.ts';
import type { Tries } from './tries.ts';

type Loose = Record<string, unknown>;

/** Of two editions that take turns, load by load. */
export type Edition = 0 | 1;

/** Which edition a load gets; loads are told apart by their question, so that two spans do not disturb each other. */
export const editionOf = (networkId: string, url: URL, tries: Tries): Edition =>
  networkId === CHANGING && !tries.failing(`edition ${url.href}`, 1) ? 1 : 0;

/** The changing network stands still but for its script: its clock is the beginning of the day. */
export const clockOf = (networkId: string, step: number): number =>
  networkId === CHANGING ? Math.floor(step / DAY_MS) * DAY_MS : step;

/** Clients of the first edition alone, and of the second alone. */
const GONE = [3, 4];
const NEW = [0, 1, 2];

/** What a row has in each edition; the second one over the first. */
const SCRIPT: Readonly<Record<number, readonly [before: Loose, after: Loose]>> = {
  5: [{ status: 'Offline' }, { status: 'Online' }],
  6: [{ status: 'Offline' }, { status: 'Online' }],
  7: [{ status: 'Offline' }, { status: 'Online' }],
  8: [{ status: 'Online' }, { status: 'Offline' }],
  10: [
    { recentDeviceName: 'AP North', recentDeviceSerial: 'Q2LB-0000-0001' },
    { recentDeviceName: 'AP South', recentDeviceSerial: 'Q2LB-0000-0002' },
  ],
  11: [{ switchport: '7' }, { switchport: '12' }],
  12: [{ ssid: 'Corp' }, { ssid: 'Guest' }],
  13: [{ vlan: '10' }, { vlan: '20' }],
  // Another name of the same access point is no move.
  14: [
    { recentDeviceName: 'AP East', recentDeviceSerial: 'Q2LB-0000-0003' },
    { recentDeviceName: 'AP East, renamed', recentDeviceSerial: 'Q2LB-0000-0003' },
  ],
  15: [{ ip: '10.9.0.15' }, { ip: '10.9.0.115' }],
  16: [{ description: 'Desk 16' }, { description: 'Desk 16, moved' }],
  17: [{ os: 'Windows 10' }, { os: 'Windows 11' }],
  18: [{ groupPolicy8021x: 'Staff' }, { groupPolicy8021x: 'Contractors' }],
  19: [
    { status: 'Online', vlan: '10', ip: '10.9.0.19' },
    { status: 'Offline', vlan: '30', ip: '10.9.1.19' },
  ],
  20: [{ usage: { sent: 100, recv: 400, total: 500 } }, { usage: { sent: 150, recv: 850, total: 1000 } }],
};

/** A record in an edition, or null where it is not in it. Who is online does not depend on the hour. */
export function edited(record: Loose, row: number, edition: Edition): Loose | null {
  if ((edition === 0 ? NEW : GONE).includes(row)) return null;
  const status = row % 5 === 4 ? 'Offline' : 'Online';
  return {
    ...record,
    status,
    description: `Device ${row}`,
    ...SCRIPT[row]?.[0],
    ...(edition === 1 ? SCRIPT[row]?.[1] : {}),
  };
}
