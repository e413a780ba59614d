import { FIELD_KEYS, type FieldGroup, type FieldKey, FIELDS, isFieldKey } from './fields.ts';

/** A field, or a figure that depends on the view: its share of the matching rows' usage, its average over the span. */
export type ColumnKey = FieldKey | 'share' | 'rate';

interface ColumnShape {
  readonly label: string;
  readonly group: FieldGroup;
  /** Right-aligned, and first sorted from the largest. */
  readonly numeric: boolean;
  /** The field that its sort goes by: share and rate follow the usage. */
  readonly sortedBy: FieldKey;
}

const BY_USAGE = { group: 'usage', numeric: true, sortedBy: 'usage' } as const;

export function columnShape(key: ColumnKey): ColumnShape {
  if (key === 'share') return { label: 'Share', ...BY_USAGE };
  if (key === 'rate') return { label: 'Average rate', ...BY_USAGE };
  const { label, group, kind } = FIELDS[key];
  return { label, group, numeric: kind === 'number', sortedBy: key };
}

/** All columns in the catalogue's order, the derived figures after the usage. */
export const COLUMN_KEYS: readonly ColumnKey[] = FIELD_KEYS.flatMap((key): readonly ColumnKey[] =>
  key === 'received' ? [key, 'share', 'rate'] : [key],
);

export const isColumnKey = (key: unknown): key is ColumnKey =>
  typeof key === 'string' && (isFieldKey(key) || key === 'share' || key === 'rate');
