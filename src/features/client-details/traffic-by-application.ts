import type { TrafficRow } from '#state/load/operations.ts';

interface Sums {
  /** Kilobytes. */
  readonly sent: number;
  readonly received: number;
  readonly flows: number;
}

/** The traffic of one application, or of all the smaller ones together. */
export interface ApplicationTraffic extends Sums {
  readonly kind: 'application' | 'other';
  readonly name: string;
}

const NOTHING: Sums = { sent: 0, received: 0, flows: 0 };

const plus = (a: Sums, b: Sums): Sums => ({
  sent: a.sent + b.sent,
  received: a.received + b.received,
  flows: a.flows + b.flows,
});

/** `Unnamed` for the empty name. An application that is called so gets quotes, so that no two lines have the same name. */
const nameOf = (name: string) => (name === '' ? 'Unnamed' : name === 'Unnamed' ? '“Unnamed”' : name);

/** The n applications with the most traffic, then one line for the others. All lines together are the total. */
export function trafficByApplication(rows: readonly TrafficRow[], n: number): readonly ApplicationTraffic[] {
  const byName = new Map<string, Sums>();
  for (const row of rows) byName.set(row.application, plus(byName.get(row.application) ?? NOTHING, row));
  const all = Array.from(byName, ([name, sums]): ApplicationTraffic => ({
    kind: 'application',
    name: nameOf(name),
    ...sums,
  }));
  all.sort((a, b) => b.sent + b.received - a.sent - a.received || a.name.localeCompare(b.name));
  const rest = all.slice(n);
  if (rest.length <= 1) return all;
  return [...all.slice(0, n), { kind: 'other', name: `Other (${rest.length})`, ...rest.reduce(plus, NOTHING) }];
}

/** The time of the first and of the last row, epoch ms; null if Meraki sends none. */
export function trafficPeriod(rows: readonly TrafficRow[]): { readonly from: number; readonly to: number } | null {
  let [from, to] = [Infinity, -Infinity];
  for (const { at } of rows) {
    if (at < from) from = at;
    if (at > to) to = at;
  }
  return from > to ? null : { from, to };
}
