import type { ColumnStore } from '#engine/column-store.ts';
import type { ClientApplications } from '#state/load/network-histories.ts';
import type { Part } from './parts.ts';

/** Between the list's kilobytes and the same in bytes lie three powers of ten; the span of the two answers may differ by minutes. */
const SURELY_BYTES = 50;

/** Kilobytes that the list says of these clients. */
const listed = (of: readonly ClientApplications[], store: ColumnStore): number =>
  of.reduce((sum, { clientId }) => {
    const row = store.rowOf(clientId);
    const usage = row < 0 ? Number.NaN : store.number('usage')[row];
    return usage > 0 ? sum + usage : sum;
  }, 0);

/**
 * By application what the clients used, kilobytes, in no order. getNetworkClientsApplicationUsage says kilobytes in its text and bytes in that
 * of its fields: what is far more than the list's usage of the same clients is bytes.
 */
export function applicationParts(of: readonly ClientApplications[], store: ColumnStore): Part[] {
  const byName = new Map<string, { clients: number; sent: number; received: number }>();
  let sum = 0;
  for (const { applications } of of) {
    for (const { name, sent, received } of applications) {
      const part = byName.get(name) ?? { clients: 0, sent: 0, received: 0 };
      if (sent + received > 0) part.clients++;
      part.sent += sent;
      part.received += received;
      sum += sent + received;
      byName.set(name, part);
    }
  }
  const usage = listed(of, store);
  const unit = usage > 0 && sum > usage * SURELY_BYTES ? 1000 : 1;
  return [...byName].map(([id, { clients, sent, received }]) => ({
    kind: 'value',
    id,
    clients,
    sent: sent / unit,
    received: received / unit,
  }));
}
