import { FAULT_LAB, type SimulatedNetwork } from './catalog.ts';
import { type DeviceKind, KINDS } from './device-kinds.ts';
import { labClients } from './findings-lab.ts';
import type { LabClient } from './lab-clients.ts';
import type { AccessDevice } from './places.ts';
import { type Habit, HOUR_MS } from './presence.ts';
import { chance, lottery } from './random.ts';

/** A network as a population: its `rows` rows are all clients of 31 days, `size` of them come every day. */
export interface Site {
  readonly network: SimulatedNetwork;
  readonly seed: number;
  readonly rows: number;
  readonly size: number;
  /** Spreads those who come every day evenly over the rows; 1 = they are the first rows. */
  readonly stride: number;
  /** Access points and switches, made when first needed. */
  readonly devices: { readonly AP: AccessDevice[]; readonly SW: AccessDevice[] };
  /** Records written by hand, one a row; null where the population is drawn. */
  readonly lab: readonly LabClient[] | null;
}

/** 31 days see so many times the clients of one day. */
const MONTH_TO_DAY = 1.4;

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** In the Fault lab rows stay in order, so that a page begins at the row that its number says. */
export function siteOf(network: SimulatedNetwork, seed: number): Site {
  const lab = labClients(network.wire.id);
  const rows = lab?.length ?? Math.floor(network.size * MONTH_TO_DAY);
  let stride = network.wire.organizationId === FAULT_LAB ? 1 : Math.max(1, Math.floor(rows * 0.618_034));
  while (divisor(rows, stride) > 1) stride++;
  return {
    network,
    seed: seed + Number.parseInt(network.wire.id.slice(-4), 10) * 101 + network.size,
    rows,
    size: network.size,
    stride,
    devices: { AP: [], SW: [] },
    lab,
  };
}

/** Whether the device of a row is among the clients of one day, and not only of 31 days. */
export const comesDaily = ({ rows, size, stride }: Site, row: number): boolean => (row * stride) % rows < size;

const LOTTERIES = {
  company: lottery(KINDS, ({ company }) => company),
  campus: lottery(KINDS, ({ campus }) => campus),
} as const;

/** The kind of device in a row, drawn by the shares of the network’s profile. */
export const kindOf = ({ network, seed }: Site, row: number): DeviceKind =>
  LOTTERIES[network.profile](chance(seed, row, 1));

/** Usage by Zipf's law: a few clients use most; the median client uses a tenth of what its kind says. */
const weight = (part: number) => 0.05 / (0.0008 + part);

/** When the device of a row comes and goes, and how much it uses. */
export function habitOf(site: Site, row: number, kind: DeviceKind): Habit {
  return {
    seed: site.seed,
    row,
    hours: kind.hours,
    offsetMs: site.network.utcOffset * HOUR_MS,
    daily: comesDaily(site, row),
    fresh: kind.fresh,
    daysUsage: kind.usage * weight(chance(site.seed, row, 16)),
    weekend: kind.weekend,
  };
}
