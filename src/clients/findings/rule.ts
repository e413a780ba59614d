import type { CategoryBlock } from '#engine/column-block.ts';
import type { FieldKey } from '#clients/fields.ts';
import type { FindingId } from '#clients/known-values.ts';

/** What the user set in place of the usual numbers, by rule and threshold. */
export type Thresholds = Readonly<Partial<Record<FindingId, Readonly<Record<string, number>>>>>;

/** A number in a rule that the user may change. */
export interface Threshold {
  readonly key: string;
  /** What it asks, as a label: `MACs online behind one port, at least`. */
  readonly label: string;
  /** Behind the number; '' where it counts things. */
  readonly unit: '' | '%' | 'days';
  readonly min: number;
  readonly max: number;
  readonly usual: number;
}

/** What rules read: the columns of all rows. `filled` tells empty from not, for columns of which no more is asked. */
export interface RuleColumns {
  readonly rowCount: number;
  /** Epoch ms of the data. */
  readonly now: number;
  category(column: FieldKey): Pick<CategoryBlock, 'codes' | 'values'>;
  number(column: FieldKey): Float64Array;
  text(column: FieldKey): readonly string[];
  filled(column: FieldKey): Uint8Array;
  /** By row: 1 where the client is online. */
  readonly online: Uint8Array;
  /** NaN where there is no IPv4 address. */
  readonly ipv4: Float64Array;
  /** The device class of each row. */
  readonly classes: Pick<CategoryBlock, 'codes' | 'values'>;
}

export interface FindingRule {
  readonly id: FindingId;
  readonly title: string;
  /** What is wrong with it, and what to do. */
  readonly why: string;
  /** How sure it is, and what may deceive it. */
  readonly confidence: 'high' | 'medium' | 'low';
  readonly caveat: string;
  /** The fields that it reads, and where a table comes from. */
  readonly source: string;
  readonly thresholds?: readonly Threshold[];
  /** Marks the rows that it finds, each with its evidence. */
  find(columns: RuleColumns, mark: (row: number, evidence: string) => void, threshold: (key: string) => number): void;
}

/** The rows that share a key with others; those with a null key belong to none. Quick also where nearly every row has a key of its own. */
export function rowsBy<Key>(rowCount: number, keyOf: (row: number) => Key | null): Map<Key, number[]> {
  const first = new Map<Key, number>();
  const groups = new Map<Key, number[]>();
  for (let row = 0; row < rowCount; row++) {
    const key = keyOf(row);
    if (key === null) continue;
    const before = first.get(key);
    const rows = groups.get(key);
    if (before === undefined) first.set(key, row);
    else if (rows === undefined) groups.set(key, [before, row]);
    else rows.push(row);
  }
  return groups;
}

/** The rows by the value that they share of a category; those without one are left out. */
export function rowsByValue({ rowCount, category }: RuleColumns, field: FieldKey): Array<[string, number[]]> {
  const { codes, values } = category(field);
  return [...rowsBy(rowCount, (row) => codes[row] || null)].map(([code, rows]) => [values[code], rows]);
}

/** `27 %` of a part of a whole. */
export const percentText = (part: number, whole: number): string => {
  const percent = (part / whole) * 100;
  return `${percent >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10} %`;
};
