import type { FieldKey } from '#clients/fields.ts';
import { clientName } from '#clients/display-names.ts';
import { compareNatural } from '#clients/order/natural-order.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { tidyTotal } from '#engine/exact-sum.ts';
import { firstOf } from '#engine/first-of.ts';
import type { View } from '#engine/view.ts';
import type { ClientApplications } from '#state/load/operations.ts';
import type { Measure } from '#state/settings/panel-settings.ts';

export const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  clients: 'Clients',
  usage: 'Usage',
  sent: 'Sent',
  received: 'Received',
};

export interface Amounts {
  readonly clients: number;
  /** Kilobytes. */
  readonly sent: number;
  /** Kilobytes. */
  readonly received: number;
  /** How many of the clients are online, where that is asked. */
  readonly online?: number;
}

/** A part of a total: one client, all clients with a value, or all that have no mark of their own. */
export type Part = Amounts &
  (
    | { readonly kind: 'client'; readonly id: string; readonly name: string }
    | { readonly kind: 'value'; readonly id: string }
    /** Clients without an OS whose device type names one. */
    | { readonly kind: 'predicted'; readonly id: '' }
    /** `of`: how many parts stand behind it. */
    | { readonly kind: 'other'; readonly id: ''; readonly of: number }
  );

export const sizeOf = (amounts: Amounts, measure: Measure): number =>
  measure === 'usage' ? amounts.sent + amounts.received : amounts[measure];

export function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const one of numbers) sum += one;
  return sum;
}

export function totalOf(parts: readonly Part[]): Amounts {
  const total = { clients: 0, sent: 0, received: 0, online: 0 };
  for (const { clients, sent, received, online = 0 } of parts) {
    total.clients += clients;
    total.sent += sent;
    total.received += received;
    total.online += online;
  }
  return total;
}

/** What Meraki does not say counts as 0. */
const clientPart = (store: ColumnStore, row: number): Part => ({
  kind: 'client',
  id: store.textAt('id', row),
  name: clientName(store, row),
  clients: 1,
  sent: store.number('sent')[row] || 0,
  received: store.number('received')[row] || 0,
});

/** What is left of a total of kilobytes. Fractions that were added in another order leave nothing, and not 1e-16. */
const restOf = (total: number, own: number): number => Math.max(0, tidyTotal(total - own));

/** The n clients with the largest usage, and the others together, so that all together are the total. */
export function topClients(store: ColumnStore, view: View, n: number): Part[] {
  const rows = view.top('usage', n);
  const top = rows.map((row) => clientPart(store, row));
  const of = view.matched - top.length;
  if (of === 0) return top;
  const own = totalOf(top);
  // The view's sums leave empty values out, as the parts do.
  const sent = restOf(view.sum('sent'), own.sent);
  const received = restOf(view.sum('received'), own.received);
  return [...top, { kind: 'other', id: '', of, clients: of, sent, received }];
}

/** All matching clients, the largest usage first, ties in row order and those without a usage last. */
export function allClients(store: ColumnStore, view: View): Part[] {
  const usage = store.number('usage');
  const rows = Uint32Array.from(view.listed).sort();
  const size = (row: number) => (Number.isNaN(usage[row]) ? -1 : usage[row]);
  return Array.from(rows)
    .sort((a, b) => size(b) - size(a) || a - b)
    .map((row) => clientPart(store, row));
}

const order = (measure: Measure) => (a: Part, b: Part) =>
  sizeOf(b, measure) - sizeOf(a, measure) || compareNatural(a.id, b.id);

/** The values of a field with what the matching clients with them amount to, in no order. */
export const valueParts = (view: View, field: FieldKey): Part[] =>
  view
    .groupSums(field, ['sent', 'received'])
    .map(({ value, count, sums: [sent, received] }) => ({ kind: 'value', id: value, clients: count, sent, received }));

/** The largest first, ties by value. */
export const ranked = (parts: readonly Part[], measure: Measure): Part[] => [...parts].sort(order(measure));

/** The n largest parts, and all the others together; a value that reads Other stays apart from those. */
export function topParts(parts: readonly Part[], n: number, measure: Measure): Part[] {
  const before = order(measure);
  // Without ordering the others: a network has tens of thousands of users.
  const top = firstOf(parts.length, n, (a, b) => before(parts[a], parts[b])).map((at) => parts[at]);
  if (top.length === parts.length) return top;
  const own = new Set(top);
  const rest = parts.filter((one) => !own.has(one));
  return [...top, { kind: 'other', id: '', of: rest.length, ...totalOf(rest) }];
}

const NOBODY: Amounts = { clients: 0, sent: 0, received: 0 };

/**
 * The systems of the matching clients, in no order. Who has no OS, but a device type that names one, counts in that one's family; as
 * reported (`os`), all of those are a part of their own. Nobody knows the system of the rest, the empty value.
 * @returns also how many have their system from the device type alone
 */
export function systemParts(view: View, by: 'os' | 'osFamily'): { parts: readonly Part[]; predicted: number } {
  const [systems, families] = [valueParts(view, 'os'), valueParts(view, 'osFamily')];
  const none = systems.find(({ id }) => id === '') ?? NOBODY;
  const unknown = families.find(({ id }) => id === '') ?? NOBODY;
  const predicted = {
    clients: none.clients - unknown.clients,
    sent: restOf(none.sent, unknown.sent),
    received: restOf(none.received, unknown.received),
  };
  if (by === 'osFamily') return { parts: families, predicted: predicted.clients };
  const parts = systems.filter(({ id }) => id !== '');
  if (predicted.clients > 0) parts.push({ kind: 'predicted', id: '', ...predicted });
  if (unknown.clients > 0) parts.push({ ...unknown, kind: 'value', id: '' });
  return { parts, predicted: predicted.clients };
}

/** Between the list's kilobytes and the same in bytes lie three powers of ten; the span of the two answers may differ by minutes. */
const SURELY_BYTES = 50;

/**
 * By application what the clients used, in no order. getNetworkClientsApplicationUsage says kilobytes in its text and bytes in that
 * of its fields: what is far more than the list's usage of the same clients is bytes.
 */
export function applicationParts(of: readonly ClientApplications[], store: ColumnStore): Part[] {
  const byName = new Map<string, { clients: number; sent: number; received: number }>();
  const usages = store.number('usage');
  let [sum, listed] = [0, 0];
  for (const { clientId, applications } of of) {
    const row = store.rowOf(clientId);
    if (row >= 0) listed += usages[row] || 0;
    const used = new Set<string>();
    for (const { name, sent, received } of applications) {
      const part = byName.get(name) ?? { clients: 0, sent: 0, received: 0 };
      // An application may be listed for a client more than once.
      if (sent + received > 0 && !used.has(name)) {
        used.add(name);
        part.clients++;
      }
      part.sent += sent;
      part.received += received;
      sum += sent + received;
      byName.set(name, part);
    }
  }
  const unit = listed > 0 && sum > listed * SURELY_BYTES ? 1000 : 1;
  return [...byName].map(([id, { clients, sent, received }]) => ({
    kind: 'value',
    id,
    clients,
    sent: sent / unit,
    received: received / unit,
  }));
}
