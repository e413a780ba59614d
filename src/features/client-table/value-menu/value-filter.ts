import { type FieldKey, FIELDS, isFieldKey } from '#clients/fields.ts';
import type { ColumnKey } from '#clients/columns.ts';
import { selectedValues, toggleValue } from '#clients/query/query-edit.ts';
import { formatTerm } from '#clients/query/query-terms.ts';

/** Figures and times have no value that others share. */
export const filterField = (column: ColumnKey): FieldKey | null =>
  isFieldKey(column) && FIELDS[column].kind !== 'number' ? column : null;

/** The filter text that asks for the value too; unchanged where it does so already. */
export const filteredFor = (q: string, field: FieldKey, value: string): string =>
  selectedValues(q, field).has(value) ? q : toggleValue(q, field, value);

/** The filter text without the rows of this value. */
export function filteredOut(q: string, field: FieldKey, value: string): string {
  const without = selectedValues(q, field).has(value) ? toggleValue(q, field, value) : q;
  return `${without} ${formatTerm({ field, values: [value], negated: true })}`.trim();
}
