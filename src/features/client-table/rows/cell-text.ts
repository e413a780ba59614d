import { type ColumnKey, isFigure, averageRate, usageShare } from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';
import type { ColumnStore, StoreRow } from '#engine/column-store.ts';
import type { DisplayFormat } from '#format/display-format.ts';
import { formatRate, formatShare } from '#format/format-usage.ts';

/** What the text of every cell depends on. */
export interface CellContext {
  readonly store: ColumnStore;
  /** Epoch ms, for relative times. */
  readonly now: number;
  readonly format: DisplayFormat;
  /** Kilobytes of all matching rows; 0 if no column shows shares of it. */
  readonly usageTotal: number;
  /** Kilobytes of the matching row with the most usage; NaN if no row has a usage. */
  readonly usageMost: number;
  /** The time over which the usage was counted. */
  readonly spanSeconds: number;
}

/** The text of a cell; '' if it is empty. */
export function cellText(key: ColumnKey, row: StoreRow, context: CellContext): string {
  const { store, now, format, usageTotal, spanSeconds } = context;
  if (isFigure(key)) {
    const usage = store.number('usage')[row];
    if (Number.isNaN(usage)) return '';
    if (key === 'rate') return formatRate(averageRate(usage, spanSeconds));
    return row < store.presentCount ? formatShare(usageShare(usage, usageTotal)) : '';
  }
  const value = store.display(key, row);
  if (typeof value === 'string') return value;
  if (Number.isNaN(value)) return '';
  return FIELDS[key].type === 'time' ? format.time(value, now) : format.usage(value);
}

/** The long form of a cell's text: a time in full with its zone. For other columns it is the same text. */
export function fullText(key: ColumnKey, row: StoreRow, context: CellContext): string {
  if (!isFigure(key) && FIELDS[key].type === 'time') {
    const ms = context.store.number(key)[row];
    return Number.isNaN(ms) ? '' : context.format.absolute(ms);
  }
  return cellText(key, row, context);
}
