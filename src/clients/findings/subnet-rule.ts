import { isolated } from '#clients/display-names.ts';
import { ipv4Text } from '#clients/address/ip-address.ts';
import { getOrInsertComputed } from '#engine/get-or-insert.ts';
import { isLinkLocal } from './address-rules.ts';
import { type FindingRule, rowsBy } from './rule.ts';

/** With fewer other clients, a VLAN's subnet is not known. */
const LEAST_OTHERS = 4;
/** A /24 with so many of a VLAN's clients belongs to the VLAN. */
const LEAST_IN_BLOCK = 3;

const [SIXTEEN, TWENTY_FOUR] = [2 ** 16, 2 ** 8];
const blockOf = (address: number, size: number) => Math.floor(address / size);

/** By /24 block: the VLANs that it belongs to. */
type Homes = ReadonlyMap<number, ReadonlySet<string>>;

interface Vlan {
  readonly name: string;
  readonly rows: readonly number[];
  /** Its rows by /16 (wide) and by /24 (narrow). */
  readonly wide: ReadonlyMap<number, readonly number[]>;
  readonly narrow: ReadonlyMap<number, readonly number[]>;
}

function blocks(rows: readonly number[], ipv4: Float64Array, size: number): Map<number, number[]> {
  const by = new Map<number, number[]>();
  for (const row of rows) getOrInsertComputed(by, blockOf(ipv4[row], size), () => []).push(row);
  return by;
}

function homesOf(vlans: readonly Vlan[]): Homes {
  const homes = new Map<number, Set<string>>();
  for (const { name, narrow } of vlans) {
    for (const [block, rows] of narrow) {
      if (rows.length >= LEAST_IN_BLOCK) getOrInsertComputed(homes, block, () => new Set()).add(name);
    }
  }
  return homes;
}

/** The rows outside of the VLAN's subnet, and the rows by which the subnet is known. */
interface Outside {
  readonly rows: readonly number[];
  readonly inside: readonly number[];
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function rangeOf(rows: readonly number[], ipv4: Float64Array): Range {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows) {
    low = Math.min(low, ipv4[row]);
    high = Math.max(high, ipv4[row]);
  }
  return { low, high };
}

const largest = (groups: Iterable<readonly number[]>): readonly number[] =>
  [...groups].reduce((most, rows) => (rows.length > most.length ? rows : most), []);

/** The rows outside of the one /16 in which nearly all others are: a stray DHCP server or a wrong setting gives such addresses. */
function outsideWide({ rows, wide }: Vlan, percent: number): Outside | null {
  const inside = largest(wide.values());
  if (inside.length < LEAST_OTHERS || inside.length * 100 < (rows.length - 1) * percent) return null;
  const own = new Set(inside);
  return { rows: rows.filter((row) => !own.has(row)), inside };
}

/**
 * The rows in a /24 with few of the VLAN's clients, where nearly all others are in a /24 with several: the /24 belongs to another VLAN,
 * or lies outside of the range of the VLAN's own. The neighbours of that range count as inside.
 */
function outsideNarrow({ rows, narrow }: Vlan, percent: number, homes: Homes, ipv4: Float64Array): Outside | null {
  const own = [...narrow.values()].filter((some) => some.length >= LEAST_IN_BLOCK);
  const inside = own.flat();
  if (inside.length < LEAST_OTHERS || inside.length * 100 < (rows.length - 1) * percent) return null;
  const { low, high } = rangeOf(inside, ipv4);
  const strays = [...narrow].filter(([block, some]) => {
    if (some.length >= LEAST_IN_BLOCK) return false;
    return homes.has(block) || block < blockOf(low, TWENTY_FOUR) - 1 || block > blockOf(high, TWENTY_FOUR) + 1;
  });
  return { rows: strays.flatMap(([, some]) => some), inside };
}

/** The smallest network that holds both addresses, `10.0.30.0/24`. */
function networkText(low: number, high: number): string {
  let bits = 32;
  while (bits > 0 && Math.floor(low / 2 ** (32 - bits)) !== Math.floor(high / 2 ** (32 - bits))) bits--;
  const size = 2 ** (32 - bits);
  return `${ipv4Text(Math.floor(low / size) * size)}/${bits}`;
}

function subnetText(inside: readonly number[], ipv4: Float64Array): string {
  const { low, high } = rangeOf(inside, ipv4);
  // A network smaller than /24 would claim more than is known.
  if (blockOf(low, TWENTY_FOUR) !== blockOf(high, TWENTY_FOUR)) return networkText(low, high);
  return `${ipv4Text(blockOf(low, TWENTY_FOUR) * TWENTY_FOUR)}/24`;
}

/** `, an address of VLAN 30` where the /24 belongs to another VLAN; else ''. */
function homeText(address: number, vlan: string, homes: Homes): string {
  const other = [...(homes.get(blockOf(address, TWENTY_FOUR)) ?? [])].find((name) => name !== vlan);
  return other === undefined ? '' : `, an address of VLAN ${isolated(other)}`;
}

export const foreignSubnet: FindingRule = {
  id: 'foreign-subnet',
  title: 'IP outside its VLAN’s subnet',
  why: 'The address does not fit the VLAN, so the client reaches nothing: it was set by hand, kept from another network, or given out by a stray DHCP server.',
  confidence: 'medium',
  caveat:
    'The subnet is not asked of Meraki but taken from what most clients of the VLAN have. An address from before the client changed VLAN also shows here.',
  source: 'Fields ip and vlan of all loaded clients; VLANs with five addresses or more.',
  thresholds: [
    { key: 'share', label: 'Others of the VLAN inside its subnet, at least', unit: '%', min: 60, max: 100, usual: 90 },
  ],
  find: ({ rowCount, ipv4, category }, mark, threshold) => {
    const { codes, values } = category('vlan');
    const isAddress = (row: number) => ipv4[row] > 0 && !isLinkLocal(ipv4[row]);
    const byVlan = rowsBy(rowCount, (row) => (codes[row] !== 0 && isAddress(row) ? codes[row] : null));
    const vlans: Vlan[] = [...byVlan]
      .filter(([, rows]) => rows.length > LEAST_OTHERS)
      .map(([code, rows]) => ({
        name: values[code],
        rows,
        wide: blocks(rows, ipv4, SIXTEEN),
        narrow: blocks(rows, ipv4, TWENTY_FOUR),
      }));
    const homes = homesOf(vlans);
    const percent = threshold('share');
    for (const vlan of vlans) {
      // The wide measure comes last, so that its evidence stays for an address that is outside by both.
      for (const outside of [outsideNarrow(vlan, percent, homes, ipv4), outsideWide(vlan, percent)]) {
        if (outside === null || outside.rows.length === 0) continue;
        const subnet = subnetText(outside.inside, ipv4);
        const others = vlan.rows.length - 1;
        for (const row of outside.rows) {
          mark(
            row,
            `${ipv4Text(ipv4[row])}${homeText(ipv4[row], vlan.name, homes)}: ${outside.inside.length} of the ${others} others in VLAN ${isolated(vlan.name)} are in ${subnet}`,
          );
        }
      }
    }
  },
};
