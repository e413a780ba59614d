import type { FieldKey } from '#clients/fields.ts';
import { compareNatural } from '#clients/order/natural-compare.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { View } from '#engine/view.ts';

/** What a chart draws as one: a client, all clients with a value, or all that have no mark of their own. */
export interface ChartValue {
  readonly kind: 'client' | 'group' | 'other';
  /** The client's id or the group's value; '' is the empty value. */
  readonly id: string;
  /** The client's name, or how many values stand behind `other`. */
  readonly name: string;
  readonly clients: number;
  /** Kilobytes. */
  readonly sent: number;
  /** Kilobytes. */
  readonly received: number;
}

const orZero = (kilobytes: number) => (Number.isNaN(kilobytes) ? 0 : kilobytes);

/** The n clients with the largest usage, and the others together, so that all together are the total. */
export function topClients(store: ColumnStore, view: View, n: number): ChartValue[] {
  const [sent, received] = [store.number('sent'), store.number('received')];
  const rows = view.top('usage', n);
  const top = rows.map((row): ChartValue => {
    const id = store.textAt('id', row);
    const name = store.textAt('name', row) || store.textAt('mac', row) || id;
    return { kind: 'client', id, name, clients: 1, sent: orZero(sent[row]), received: orZero(received[row]) };
  });
  const clients = view.matched - top.length;
  if (clients === 0) return top;
  const own = new Set(rows);
  const rest = { sent: 0, received: 0 };
  for (const row of view.order) {
    if (own.has(row)) continue;
    rest.sent += orZero(sent[row]);
    rest.received += orZero(received[row]);
  }
  return [...top, { kind: 'other', id: '', name: String(clients), clients, ...rest }];
}

/** The first n in that order, without ordering the others: a network has tens of thousands of users. */
function largest<One>(all: readonly One[], n: number, order: (a: One, b: One) => number): One[] {
  const top: One[] = [];
  for (const one of all) {
    let at = top.length;
    while (at > 0 && order(one, top[at - 1]) < 0) at--;
    if (at >= n) continue;
    top.splice(at, 0, one);
    if (top.length > n) top.pop();
  }
  return top;
}

/** The n values of a field with the most usage or the most clients, and all the others together. */
export function topGroups(view: View, field: FieldKey, by: 'usage' | 'clients', n: number): ChartValue[] {
  const groups = view
    .groupSums(field, by === 'usage' ? ['sent', 'received'] : [])
    .map(({ value, count, sums: [sent = 0, received = 0] }): ChartValue => ({
      kind: 'group',
      id: value,
      name: value,
      clients: count,
      sent,
      received,
    }));
  const size = (one: ChartValue) => (by === 'usage' ? one.sent + one.received : one.clients);
  const top = largest(groups, n, (a, b) => size(b) - size(a) || compareNatural(a.id, b.id));
  if (top.length === groups.length) return top;
  const own = new Set(top);
  const rest = groups.filter((one) => !own.has(one));
  const total = (of: (one: ChartValue) => number) => rest.reduce((sum, one) => sum + of(one), 0);
  const other: ChartValue = {
    kind: 'other',
    id: '',
    name: String(rest.length),
    clients: total((one) => one.clients),
    sent: total((one) => one.sent),
    received: total((one) => one.received),
  };
  return [...top, other];
}

/** How many matching clients have a family of systems although Meraki names no OS: from the device type prediction. */
export function predictedFamilies(store: ColumnStore, view: View): number {
  const os = store.category('os').codes;
  const family = store.category('osFamily').codes;
  let count = 0;
  for (const row of view.order) if (os[row] === 0 && family[row] !== 0) count++;
  return count;
}
