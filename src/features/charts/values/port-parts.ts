import type { ColumnStore } from '#engine/column-store.ts';
import { pairSums } from '#engine/pair-sums.ts';
import type { View } from '#engine/view.ts';
import type { Part } from './parts.ts';

/** Between a switch and its port; it stands in no name that Meraki takes. */
const SEPARATOR = '\u0000';

/** The switch and the port of a part's id; null for clients without a port. */
export function portOf(id: string): { readonly device: string; readonly port: string } | null {
  const [device, port] = id.split(SEPARATOR);
  return port === undefined ? null : { device, port };
}

/** Clients by switch and port; those without a port are one part. */
export function portParts(store: ColumnStore, view: View): Part[] {
  const none = { clients: 0, sent: 0, received: 0 };
  const parts: Part[] = [];
  for (const { values, count, sums } of pairSums(
    store,
    view.order,
    ['accessPoint', 'switchPort'],
    ['sent', 'received'],
  )) {
    const [device, port] = values;
    const [sent, received] = sums;
    if (port === '') {
      none.clients += count;
      none.sent += sent;
      none.received += received;
    } else parts.push({ kind: 'value', id: `${device}${SEPARATOR}${port}`, clients: count, sent, received });
  }
  return none.clients === 0 ? parts : [...parts, { kind: 'value', id: '', ...none }];
}
