import { macText } from './mac-address.ts';
import { chance } from './random.ts';
import type { Site } from './site.ts';

const PLACES = {
  company: 'Lobby,1F-East,1F-West,2F-East,2F-West,3F,Canteen,Lab,Hall-A,Hall-B,Yard,Gate'.split(','),
  campus: 'Library,Physics,Chemistry,Law,Canteen,Dorm-North,Dorm-South,Gym,Aula,Admin,Medicine,Arts'.split(','),
} as const;

/** An access point or a switch. */
export interface AccessDevice {
  readonly name: string;
  readonly serial: string;
  readonly mac: string;
  readonly place: string;
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CLIENTS_OF = { AP: 28, SW: 40 } as const;
const SERIALS = { AP: 'Q3AC', SW: 'Q2SW' } as const;
const OUIS = { AP: '0c:8d:db', SW: 'e0:55:3d' } as const;

const letters = (part: number) =>
  [1, 32, 1024, 32_768].map((unit) => LETTERS[Math.floor((part * 1_048_576) / unit) % 32]).join('');

/** The access point or switch of a client; some have more clients than others. */
export function accessDeviceOf(site: Site, part: number, kind: 'AP' | 'SW'): AccessDevice {
  const count = Math.max(2, Math.ceil(site.size / CLIENTS_OF[kind]));
  const index = Math.floor(part ** 1.25 * count);
  const devices = site.devices[kind];
  return (devices[index] ??= deviceAt(site, index, kind));
}

function deviceAt({ seed, network }: Site, index: number, kind: 'AP' | 'SW'): AccessDevice {
  const places = PLACES[network.profile];
  const place = places[(index * 5) % places.length];
  const number = String(Math.floor(index / places.length) + 1).padStart(2, '0');
  const salt = kind === 'AP' ? 1 : 2;
  return {
    name: `${network.code}-${place}-${kind}${number}`,
    serial: `${SERIALS[kind]}-${letters(chance(seed, index, 200 + salt))}-${letters(chance(seed, index, 210 + salt))}`,
    mac: `${OUIS[kind]}:${macText([seed & 255, index >> 8, index & 255])}`,
    place,
  };
}
