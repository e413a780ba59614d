import type { FieldKey } from '#clients/fields.ts';
import { compareNatural } from '#clients/order/natural-order.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { type PairSums, pairSums } from '#engine/pair-sums.ts';
import type { View } from '#engine/view.ts';
import type { Measure } from '#state/settings/panel-settings.ts';
import { type Part, sizeOf } from './parts.ts';

const TRAFFIC = ['sent', 'received'] as const;

/** As valueParts, and how many of the clients are online. */
export function placeParts(store: ColumnStore, view: View, field: FieldKey): Part[] {
  const byValue = new Map<string, { clients: number; online: number; sent: number; received: number }>();
  for (const { values, count, sums } of pairSums(store, view.listed, [field, 'status'], TRAFFIC)) {
    const [value, status] = values;
    const part = byValue.get(value) ?? { clients: 0, online: 0, sent: 0, received: 0 };
    part.clients += count;
    part.sent += sums[0];
    part.received += sums[1];
    if (status === 'Online') part.online += count;
    byValue.set(value, part);
  }
  return [...byValue].map(([id, part]) => ({ kind: 'value', id, ...part }));
}

/** One value of a matrix's rows or columns; null stands for all that have no line of their own. */
export type Line = string | null;

/** Two fields crossed: every matching client is in one cell. */
export interface Matrix {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** By row, then by column, in the measure that was asked for. */
  readonly cells: readonly (readonly number[])[];
}

const amountOf = ({ count, sums }: PairSums, measure: Measure) =>
  sizeOf({ clients: count, sent: sums[0], received: sums[1] }, measure);

/** The n values with the most of the measure, ties by value; those beyond them are one line. */
function linesOf(pairs: readonly PairSums[], which: 0 | 1, measure: Measure, n: number): readonly Line[] {
  const sizes = new Map<string, number>();
  for (const pair of pairs) {
    const value = pair.values[which];
    sizes.set(value, (sizes.get(value) ?? 0) + amountOf(pair, measure));
  }
  const values = [...sizes].sort((a, b) => b[1] - a[1] || compareNatural(a[0], b[0])).map(([value]) => value);
  return values.length <= n ? values : [...values.slice(0, n), null];
}

export function matrixOf(
  store: ColumnStore,
  view: View,
  fields: readonly [FieldKey, FieldKey],
  measure: Measure,
  most: readonly [rows: number, columns: number],
): Matrix {
  const pairs = pairSums(store, view.listed, fields, TRAFFIC);
  const [rows, columns] = [linesOf(pairs, 0, measure, most[0]), linesOf(pairs, 1, measure, most[1])];
  const place = (lines: readonly Line[]) => new Map(lines.map((line, at) => [line, at]));
  const [rowAt, columnAt] = [place(rows), place(columns)];
  const cells = rows.map(() => columns.map(() => 0));
  for (const pair of pairs) {
    const row = rowAt.get(pair.values[0]) ?? rows.length - 1;
    const column = columnAt.get(pair.values[1]) ?? columns.length - 1;
    cells[row][column] += amountOf(pair, measure);
  }
  return { rows, columns, cells };
}
