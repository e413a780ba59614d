import { type FieldKey, FIELDS, isFieldKey } from '#clients/fields.ts';
import type { ColumnKey } from '#clients/columns.ts';

/** Figures and times have no value that others share. */
export const filterField = (column: ColumnKey): FieldKey | null =>
  isFieldKey(column) && FIELDS[column].kind !== 'number' ? column : null;
