import type { StoreRow } from '#engine/column-store.ts';
import type { CategoryBlock } from '#engine/column-block.ts';
import type { FieldKey } from '#clients/fields.ts';
import type { FindingId } from '#clients/known-values.ts';

/** The numbers that the user has changed, by rule and threshold. */
export type Thresholds = Readonly<Partial<Record<FindingId, Readonly<Record<string, number>>>>>;

/** A number in a rule that the user may change. */
export interface Threshold {
  readonly key: string;
  /** `MACs online behind one port, at least` */
  readonly label: string;
  /** The unit behind the number; '' for a count. */
  readonly unit: '' | '%' | 'days';
  readonly min: number;
  readonly max: number;
  readonly usual: number;
}

/**
 * The fields that rules may read: those columns go to the worker. `filled` are fields of which rules only read whether they are empty,
 * so that their many texts need not be copied.
 */
export const RULE_FIELDS = {
  category: [
    'status',
    'manufacturer',
    'os',
    'deviceType',
    'vlan',
    'ssid',
    'switchPort',
    'accessPoint',
    'deviceSerial',
    'connection',
    'wireless',
    'wifiGeneration',
    'bands',
    'pskGroup',
  ],
  text: ['name', 'ip', 'mac'],
  number: ['usage', 'lastSeen'],
  filled: ['user', 'policy8021x', 'ip6'],
} as const satisfies Readonly<Record<string, readonly FieldKey[]>>;

/** A field that rules read in this way. */
export type RuleField<As extends keyof typeof RULE_FIELDS> = (typeof RULE_FIELDS)[As][number];

/** What rules read: columns by row. */
export interface RuleColumns {
  readonly rowCount: number;
  /** Epoch ms of the data. */
  readonly now: number;
  category(column: RuleField<'category'>): CategoryBlock;
  number(column: RuleField<'number'>): Float64Array;
  text(column: RuleField<'text'>): readonly string[];
  /** 1 where the field is not empty. */
  filled(column: RuleField<'filled'>): Uint8Array;
  /** By row: 1 where the client is online. */
  readonly online: Uint8Array;
  /** NaN where there is no IPv4 address. */
  readonly ipv4: Float64Array;
  /** The device class of each row. */
  readonly classes: CategoryBlock;
}

export interface FindingRule {
  readonly id: FindingId;
  /** With the keys of thresholds in braces: read it with titleOf. */
  readonly title: string;
  /** What is wrong, and what to do. */
  readonly why: string;
  /** How sure the rule is, and when it may be wrong. */
  readonly confidence: 'high' | 'medium' | 'low';
  readonly caveat: string;
  /** The fields that the rule reads, and the sources of its tables. */
  readonly source: string;
  readonly thresholds?: readonly Threshold[];
  /** Marks the rows that it finds, each with its evidence. */
  find(columns: RuleColumns, mark: (row: StoreRow, evidence: string) => void, threshold: (key: string) => number): void;
}

/** The threshold that applies: the user's, kept within its bounds, or the usual one. */
export function thresholdOf(rule: FindingRule, key: string, set: Thresholds): number {
  const threshold = rule.thresholds?.find((one) => one.key === key);
  if (threshold === undefined) throw new Error(`The rule ${rule.id} has no threshold ${key}`);
  const wanted = set[rule.id]?.[key];
  return wanted === undefined || !Number.isFinite(wanted)
    ? threshold.usual
    : Math.min(threshold.max, Math.max(threshold.min, wanted));
}

/** The title of a rule, with the numbers that apply. */
export const titleOf = (rule: FindingRule, set: Thresholds): string =>
  rule.title.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(thresholdOf(rule, key, set)));

/** The rows that share a key, by key. Rows with a null key or a key of their own are left out; it is quick where nearly all have one of their own. */
export function rowsBy<Key>(rowCount: number, keyOf: (row: StoreRow) => Key | null): Map<Key, StoreRow[]> {
  const first = new Map<Key, number>();
  const groups = new Map<Key, StoreRow[]>();
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

/** The rows that share a value of a category, by value; rows without a value are left out. */
export function rowsByValue(
  { rowCount, category }: RuleColumns,
  field: RuleField<'category'>,
): Array<[string, StoreRow[]]> {
  const { codes, values } = category(field);
  return [...rowsBy(rowCount, (row) => codes[row] || null)].map(([code, rows]) => [values[code], rows]);
}

/** A part of a whole as `27 %`, `2.5 %` or `99.6 %`; 100 % is the whole alone. */
export const percentText = (part: number, whole: number): string => {
  const percent = (part / whole) * 100;
  const rounded = percent >= 10 && percent < 99 ? Math.round(percent) : Math.round(percent * 10) / 10;
  return `${part < whole ? Math.min(rounded, 99.9) : rounded} %`;
};
