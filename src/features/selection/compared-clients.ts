import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import type { DisplayFormat } from '#format/display-format.ts';
import { MARKDOWN, textTable } from '#format/table-formats.ts';

export interface ComparedField {
  readonly field: FieldKey;
  readonly label: string;
  /** The text of each client's value; '' is empty. */
  readonly values: readonly string[];
  readonly differs: boolean;
}

function textOf(store: ColumnStore, field: FieldKey, row: number, format: DisplayFormat): string {
  const value = store.display(field, row);
  if (typeof value === 'string') return value;
  if (Number.isNaN(value)) return '';
  return FIELDS[field].type === 'time' ? format.absolute(value) : format.usage(value);
}

/** Every field of the clients side by side. `differs` compares the values themselves, not their rounded texts. */
export function comparedFields(store: ColumnStore, rows: readonly number[], format: DisplayFormat): ComparedField[] {
  return FIELD_KEYS.map((field) => ({
    field,
    label: FIELDS[field].label,
    values: rows.map((row) => textOf(store, field, row, format)),
    differs: new Set(rows.map((row) => store.display(field, row))).size > 1,
  }));
}

/** A Markdown table with a ≠ before every field that differs. */
export const comparedMarkdown = (names: readonly string[], fields: readonly ComparedField[]): string =>
  textTable(
    MARKDOWN,
    ['', ...names.map(MARKDOWN.text)],
    fields.map(({ label, values, differs }) => [differs ? `≠ ${label}` : label, ...values]),
  );
