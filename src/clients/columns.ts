import type { StoreRow } from '#engine/column-store.ts';
import { type Column, type FieldGroup, USUAL_COLUMN } from './field.ts';
import { FIELD_KEYS, type FieldKey, FIELDS, isFieldKey } from './fields.ts';
import type { View } from '#engine/view.ts';
import type { TimeContext } from './query/ranges.ts';

/** A column of the table, of a field or of a figure. */
interface ColumnShape extends Column {
  readonly label: string;
  readonly group: FieldGroup;
  /** Right-aligned, and first sorted from the largest. */
  readonly numeric: boolean;
  /** The field by which it is sorted: a figure follows the usage. */
  readonly sortedBy: FieldKey;
}

const BY_USAGE = { ...USUAL_COLUMN, group: 'usage', numeric: true, sortedBy: 'usage', sets: ['Usage'] } as const;

/**
 * Figures that depend on the view: a client's share of the usage of all matching clients, and its average rate over the time span. Files
 * have their unit, short for a header (`unit`) and in words (`meaning`).
 */
export const FIGURES = {
  share: {
    ...BY_USAGE,
    label: 'Share',
    width: 72,
    unit: '%',
    meaning: 'percent of the usage of all matching clients',
  },
  rate: {
    ...BY_USAGE,
    label: 'Average rate',
    total: 'rate',
    unit: 'bit/s',
    meaning: 'bits per second over the time span',
  },
} as const satisfies Readonly<Record<string, ColumnShape & { readonly unit: string; readonly meaning: string }>>;

type FigureKey = keyof typeof FIGURES;

/** A field, or a figure that depends on the view. */
export type ColumnKey = FieldKey | FigureKey;

/** Whether a column is a figure. */
export const isFigure = (key: string): key is FigureKey => Object.hasOwn(FIGURES, key);

/** Whether a value is the key of a column. */
export const isColumnKey = (key: unknown): key is ColumnKey =>
  typeof key === 'string' && (isFieldKey(key) || isFigure(key));

/** The label, width, sort and so on of a column. */
export function columnShape(key: ColumnKey): ColumnShape {
  if (isFigure(key)) return FIGURES[key];
  const { label, group, kind, column } = FIELDS[key];
  return { ...column, label, group, numeric: kind === 'number', sortedBy: key };
}

const LAST_OF_USAGE = FIELD_KEYS.findLast((key) => FIELDS[key].group === 'usage');

/** Whether the field is shown in a monospaced font: MACs and IPs. */
export const isMono = (key: FieldKey): boolean => FIELDS[key].type === 'mac' || FIELDS[key].type === 'address';

/** All columns in the catalogue's order, the figures after the usage. */
export const COLUMN_KEYS: readonly ColumnKey[] = FIELD_KEYS.flatMap((key): readonly ColumnKey[] =>
  key === LAST_OF_USAGE ? [key, ...Object.keys(FIGURES).filter(isFigure)] : [key],
);

/** What the figures of a view are computed from. */
export interface UsageBasis {
  /** Kilobytes of all matching rows. */
  readonly total: number;
  /** The time over which the usage was counted. */
  readonly seconds: number;
  /** Whether a row matches and is counted. Others, also clients that are not in the load, have no share. */
  matches(row: StoreRow): boolean;
}

/** The seconds over which the usage was counted, at least 1. */
export const countedSeconds = ({ now, spanStart }: TimeContext): number => Math.max(1, (now - spanStart) / 1000);

/** What share and average rate are computed from in a view. */
export const usageBasis = (view: View, times: TimeContext): UsageBasis => ({
  total: view.sum('usage'),
  seconds: countedSeconds(times),
  matches: (row) => row < view.rowCount && view.has(row),
});

/** A client's share of a total, 0 to 1. */
export const usageShare = (kilobytes: number, total: number): number => (total > 0 ? kilobytes / total : 0);

/** Bits per second; one of Meraki's kilobytes is 8,000 bits. */
export const averageRate = (kilobytes: number, seconds: number): number => (kilobytes * 8000) / seconds;
