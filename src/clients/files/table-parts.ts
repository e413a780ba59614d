import type { ColumnStore } from '#engine/column-store.ts';
import { type ColumnKey, columnShape, type UsageBasis } from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';
import { type CellStyle, fileCell, fileLabel } from './file-cells.ts';

/** A text format with a line a client. */
export interface TableFormat extends CellStyle {
  /** All that stands before the first client. */
  head(labels: readonly string[], figures: readonly boolean[]): string;
  readonly start: string;
  readonly separator: string;
  readonly end: string;
}

/** Rows a part: a few milliseconds of work. */
export const PART_ROWS = 1000;

/**
 * The head, then the rows in parts, so that a long file can be made between two frames.
 * Cells are joined and not added up: a third of the time, for no half-made text is ever held.
 */
export function* tableParts(
  store: ColumnStore,
  rows: Uint32Array,
  columns: readonly ColumnKey[],
  basis: UsageBasis,
  format: TableFormat,
): Generator<string> {
  const { start, separator, end } = format;
  const figures = columns.map((key) => FIELDS[columnShape(key).sortedBy].type === 'usage');
  yield format.head(columns.map(fileLabel), figures);
  const cells = columns.map((key) => fileCell(store, key, basis, format));
  const record = cells.map(() => '');
  for (let from = 0; from < rows.length; from += PART_ROWS) {
    const lines: string[] = [];
    for (const row of rows.subarray(from, from + PART_ROWS)) {
      for (let at = 0; at < cells.length; at++) record[at] = cells[at](row);
      lines.push(start + record.join(separator));
    }
    lines.push('');
    yield lines.join(end);
  }
}
