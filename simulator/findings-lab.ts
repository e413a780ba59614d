import type { ClientRecord } from './client-record.ts';
import { idOf } from './cursor.ts';
import { HEALTHY, type LabClient } from './lab-clients.ts';
import { PLANTS } from './lab-plants.ts';
import { FINDINGS_CLEAN, FINDINGS_LAB } from './network-ids.ts';
import { isoSeconds } from './text-parts.ts';

const YEAR_MS = 365 * 86_400_000;

const CLIENTS: Readonly<Record<string, readonly LabClient[]>> = {
  [FINDINGS_LAB]: [...HEALTHY, ...PLANTS.map(({ client }) => client)],
  // What nearly is a finding is none.
  [FINDINGS_CLEAN]: [...HEALTHY, ...PLANTS.filter(({ finds }) => finds.length === 0).map(({ client }) => client)],
};

/** What the rules must find in the Findings lab, by client id; clients that are not named have no finding. */
export const LAB_TRUTH: ReadonlyMap<string, readonly string[]> = new Map(
  PLANTS.flatMap(({ finds }, index) => (finds.length === 0 ? [] : [[idOf(HEALTHY.length + index), finds] as const])),
);

/** The clients of a network whose records are written by hand; null for all others. */
export const labClients = (networkId: string): readonly LabClient[] | null => CLIENTS[networkId] ?? null;

/** Null when it was not seen since `from` (epoch ms). */
export function labRecord(clients: readonly LabClient[], row: number, step: number, from: number): ClientRecord | null {
  const { kilobytes, lastSeenAgo, ...fields } = clients[row];
  const lastSeen = step - lastSeenAgo;
  if (lastSeen <= from) return null;
  const sent = Math.floor(kilobytes / 5);
  return {
    id: idOf(row),
    ...fields,
    firstSeen: isoSeconds(lastSeen - YEAR_MS),
    lastSeen: isoSeconds(lastSeen),
    usage: { sent, recv: kilobytes - sent, total: kilobytes },
  };
}
