import { categoryOf, type ColumnBlock, type ColumnSpec, type CategoryBlock } from './column-block.ts';
import { joined } from './text-chunk.ts';
import { codesFor } from './dictionary.ts';
import type { ColumnStore } from './column-store.ts';

/** A block of rows given as objects; a column that a row lacks is empty. */
export function blockOfRows(
  schema: readonly ColumnSpec[],
  rows: ReadonlyArray<Readonly<Record<string, string | number>>>,
): ColumnBlock {
  const block: ColumnBlock = { rowCount: rows.length, categories: new Map(), texts: new Map(), numbers: new Map() };
  for (const { name, kind, compute } of schema) {
    if (compute !== undefined) continue;
    if (kind === 'number') {
      block.numbers.set(
        name,
        Float64Array.from(rows, (row) => Number(row[name] ?? Number.NaN)),
      );
      continue;
    }
    const values = rows.map((row) => String(row[name] ?? ''));
    if (kind === 'text') block.texts.set(name, joined(values));
    else block.categories.set(name, categoryOf(values, String));
  }
  return block;
}

/** A block of some rows of a store, in the given order. */
export function copiedRows(store: ColumnStore, rows: Uint32Array): ColumnBlock {
  const block: ColumnBlock = { rowCount: rows.length, categories: new Map(), texts: new Map(), numbers: new Map() };
  for (const { name, kind, compute } of store.schema) {
    if (store.isDerived(name) || compute !== undefined) continue;
    if (kind === 'category') block.categories.set(name, categoryAt(store, name, rows));
    else if (kind === 'number') {
      const numbers = store.number(name);
      block.numbers.set(
        name,
        Float64Array.from(rows, (row) => numbers[row]),
      );
    } else block.texts.set(name, joined(Array.from(rows, (row) => store.textAt(name, row))));
  }
  return block;
}

function categoryAt(store: ColumnStore, name: string, rows: Uint32Array): CategoryBlock {
  const { values, codes } = store.category(name);
  const own = codesFor(values.length, rows.length);
  for (let i = 0; i < rows.length; i++) own[i] = codes[rows[i]];
  return { values, codes: own };
}
