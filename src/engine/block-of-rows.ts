import { categoryOf, type ColumnBlock } from './column-block.ts';
import type { ColumnSpec } from './column-schema.ts';
import { joined } from './text-piece.ts';

/** A page's columns from rows of plain values; what a row does not say is empty. */
export function blockOfRows(
  schema: readonly ColumnSpec[],
  rows: ReadonlyArray<Readonly<Record<string, string | number>>>,
): ColumnBlock {
  const block: ColumnBlock = { rowCount: rows.length, categories: new Map(), texts: new Map(), numbers: new Map() };
  for (const { name, kind } of schema) {
    if (kind === 'number') {
      block.numbers.set(
        name,
        Float64Array.from(rows, (row) => Number(row[name] ?? Number.NaN)),
      );
      continue;
    }
    const values = rows.map((row) => String(row[name] ?? ''));
    if (kind === 'text') block.texts.set(name, joined(values));
    else block.categories.set(name, categoryOf(values));
  }
  return block;
}
