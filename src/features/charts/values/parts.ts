import type { FieldKey } from '#clients/fields.ts';
import { clientName } from '#clients/client-name.ts';
import { compareNatural } from '#clients/order/natural-compare.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { GroupSums, View } from '#engine/view.ts';

/** What is counted or added up: clients, or kilobytes. */
export const MEASURES = ['clients', 'usage', 'sent', 'received'] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  clients: 'Clients',
  usage: 'Usage',
  sent: 'Sent',
  received: 'Received',
};

interface Amounts {
  readonly clients: number;
  /** Kilobytes. */
  readonly sent: number;
  /** Kilobytes. */
  readonly received: number;
}

/** A part of a total: one client, all clients with a value, or all that have no mark of their own. */
export type Part = Amounts &
  (
    | { readonly kind: 'client'; readonly id: string; readonly name: string }
    | { readonly kind: 'value'; readonly id: string }
    /** `of`: how many parts stand behind it. */
    | { readonly kind: 'other'; readonly id: ''; readonly of: number }
  );

const orZero = (kilobytes: number) => (Number.isNaN(kilobytes) ? 0 : kilobytes);

export function sizeOf({ clients, sent, received }: Amounts, measure: Measure): number {
  switch (measure) {
    case 'clients':
      return clients;
    case 'sent':
      return sent;
    case 'received':
      return received;
    case 'usage':
      return sent + received;
  }
}

export const totalOf = (parts: readonly Part[]): Amounts => ({
  clients: parts.reduce((sum, one) => sum + one.clients, 0),
  sent: parts.reduce((sum, one) => sum + one.sent, 0),
  received: parts.reduce((sum, one) => sum + one.received, 0),
});

export function clientPart(store: ColumnStore, row: number): Part {
  const [sent, received] = [store.number('sent')[row], store.number('received')[row]];
  return {
    kind: 'client',
    id: store.textAt('id', row),
    name: clientName(store, row),
    clients: 1,
    sent: orZero(sent),
    received: orZero(received),
  };
}

/** The n clients with the largest usage, and the others together, so that all together are the total. */
export function topClients(store: ColumnStore, view: View, n: number): Part[] {
  const rows = view.top('usage', n);
  const top = rows.map((row) => clientPart(store, row));
  const of = view.matched - top.length;
  if (of === 0) return top;
  const own = totalOf(top);
  // The view's sums leave empty values out, as the parts do.
  const sent = Math.max(0, view.sum('sent') - own.sent);
  const received = Math.max(0, view.sum('received') - own.received);
  return [...top, { kind: 'other', id: '', of, clients: of, sent, received }];
}

/** All matching clients, the largest usage first, ties in row order and those without a usage last. */
export function allClients(store: ColumnStore, view: View): Part[] {
  const usage = store.number('usage');
  const rows = Uint32Array.from(view.order).sort();
  const size = (row: number) => (Number.isNaN(usage[row]) ? -1 : usage[row]);
  return Array.from(rows)
    .sort((a, b) => size(b) - size(a) || a - b)
    .map((row) => clientPart(store, row));
}

const valuePart = ({ value, count, sums: [sent = 0, received = 0] }: GroupSums): Part => ({
  kind: 'value',
  id: value,
  clients: count,
  sent,
  received,
});

const order = (measure: Measure) => (a: Part, b: Part) =>
  sizeOf(b, measure) - sizeOf(a, measure) || compareNatural(a.id, b.id);

/** The values of a field with what the matching clients with them amount to, in no order. */
export const valueParts = (view: View, field: FieldKey): Part[] =>
  view.groupSums(field, ['sent', 'received']).map(valuePart);

/** The largest first, ties by value. */
export const ranked = (parts: readonly Part[], measure: Measure): Part[] => [...parts].sort(order(measure));

/** The first n in that order, without ordering the others: a network has tens of thousands of users. */
function largest(parts: readonly Part[], n: number, measure: Measure): Part[] {
  const before = order(measure);
  const top: Part[] = [];
  for (const one of parts) {
    let at = top.length;
    while (at > 0 && before(one, top[at - 1]) < 0) at--;
    if (at >= n) continue;
    top.splice(at, 0, one);
    if (top.length > n) top.pop();
  }
  return top;
}

/** The n largest parts, and all the others together; a value that reads Other stays apart from those. */
export function topParts(parts: readonly Part[], n: number, measure: Measure): Part[] {
  const top = largest(parts, n, measure);
  if (top.length === parts.length) return top;
  const own = new Set(top);
  const rest = parts.filter((one) => !own.has(one));
  return [...top, { kind: 'other', id: '', of: rest.length, ...totalOf(rest) }];
}

/** How many matching clients have a family of systems although Meraki names no OS: from the device type prediction. */
export function predictedFamilies(store: ColumnStore, view: View): number {
  const os = store.category('os').codes;
  const family = store.category('osFamily').codes;
  let count = 0;
  for (const row of view.order) if (os[row] === 0 && family[row] !== 0) count++;
  return count;
}
