import type { TrafficRow } from '#state/load/operations.ts';

/** Kilobytes and flows of one application, or of all the smaller ones together. */
export interface ApplicationTraffic {
  readonly kind: 'application' | 'other';
  readonly name: string;
  readonly sent: number;
  readonly received: number;
  readonly flows: number;
}

/** Unnamed for the empty name, and “Unnamed” for an application that is called so: two rows never have one name. */
const nameOf = (name: string) => (name === '' ? 'Unnamed' : name === 'Unnamed' ? '“Unnamed”' : name);

/** The n applications with the most traffic, then the rest, so that all together are the total. */
export function trafficByApplication(rows: readonly TrafficRow[], n: number): readonly ApplicationTraffic[] {
  const byName = new Map<string, { sent: number; received: number; flows: number }>();
  for (const { application, sent, received, flows } of rows) {
    const sums = byName.get(application) ?? { sent: 0, received: 0, flows: 0 };
    byName.set(application, sums);
    sums.sent += sent;
    sums.received += received;
    sums.flows += flows;
  }
  const all = [...byName].map(([name, sums]): ApplicationTraffic => ({
    kind: 'application',
    name: nameOf(name),
    ...sums,
  }));
  all.sort((a, b) => b.sent + b.received - a.sent - a.received || a.name.localeCompare(b.name));
  const rest = all.slice(n);
  if (rest.length <= 1) return all;
  const sumOf = (key: 'sent' | 'received' | 'flows') => rest.reduce((sum, one) => sum + one[key], 0);
  return [
    ...all.slice(0, n),
    {
      kind: 'other',
      name: `Other (${rest.length})`,
      sent: sumOf('sent'),
      received: sumOf('received'),
      flows: sumOf('flows'),
    },
  ];
}

/** From when to when the rows are, epoch ms; null where none says. */
export function trafficPeriod(rows: readonly TrafficRow[]): { readonly from: number; readonly to: number } | null {
  let [from, to] = [Infinity, -Infinity];
  for (const { at } of rows) {
    if (at < from) from = at;
    if (at > to) to = at;
  }
  return from > to ? null : { from, to };
}
