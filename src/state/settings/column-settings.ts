import { COLUMN_KEYS, type ColumnKey, columnShape, isColumnKey } from '#clients/columns.ts';
import { type ColumnSetName, EVERY_SET } from '#clients/field.ts';
import * as v from 'valibot';
import { knownOf, recordOf, setting } from './setting.ts';
import { useMemo } from 'react';

/** The shown columns in their order, and those that stay at the left when the list scrolls sideways. */
export interface ColumnSet {
  readonly shown: readonly ColumnKey[];
  readonly pinned: readonly ColumnKey[];
}

export interface ColumnLayout extends ColumnSet {
  /** The widths in pixels of the columns that the user resized. */
  readonly widths: Readonly<Record<string, number>>;
  /** The user's own sets by name. */
  readonly sets: Readonly<Record<string, ColumnSet>>;
}

const NARROWEST = 40;
const WIDEST = 1200;

const setNamed = (name: ColumnSetName): ColumnSet => ({
  shown: COLUMN_KEYS.filter((key) => columnShape(key).sets.includes(name)),
  pinned: [],
});

/** The column sets that come with the program, by name. */
export const BUILT_IN_SETS: Readonly<Record<string, ColumnSet>> = {
  ...Object.fromEntries(EVERY_SET.map((name) => [name, setNamed(name)])),
  'All columns': { shown: COLUMN_KEYS, pinned: ['name'] },
};

export const DEFAULT_LAYOUT: ColumnLayout = { ...setNamed('Default'), widths: {}, sets: {} };

const COLUMNS = knownOf(isColumnKey);

/** Known columns, at least one of them shown. */
const COLUMN_SET = v.pipe(
  v.object({ shown: v.pipe(COLUMNS, v.minLength(1)), pinned: v.fallback(COLUMNS, []) }),
  v.transform(({ shown, pinned }): ColumnSet => ({ shown, pinned: pinned.filter((key) => shown.includes(key)) })),
);

/** The kept layout. Unknown columns and widths out of range are left out; if no known column is left, the default columns are shown. */
export const COLUMN_LAYOUT = v.intersect([
  v.fallback(COLUMN_SET, setNamed('Default')),
  v.object({
    widths: recordOf(isColumnKey, v.pipe(v.number(), v.minValue(NARROWEST), v.maxValue(WIDEST))),
    sets: recordOf((name) => name !== '', COLUMN_SET),
  }),
]);

/** A set of known columns, or null. */
function checkedSet(kept: unknown): ColumnSet | null {
  const { success, output } = v.safeParse(COLUMN_SET, kept);
  return success ? output : null;
}

/** The order on screen: pinned columns first. */
export const screenOrder = ({ shown, pinned }: ColumnSet): ColumnKey[] => [
  ...shown.filter((key) => pinned.includes(key)),
  ...shown.filter((key) => !pinned.includes(key)),
];

/** Shows or hides a column. A new one is placed after the nearest shown column before it in the catalogue; the last shown one cannot be hidden. */
export function toggled(layout: ColumnSet, key: ColumnKey): ColumnSet {
  const { shown, pinned } = layout;
  if (shown.includes(key)) {
    if (shown.length === 1) return layout;
    return { shown: shown.filter((one) => one !== key), pinned: pinned.filter((one) => one !== key) };
  }
  const before = COLUMN_KEYS.slice(0, COLUMN_KEYS.indexOf(key)).findLast((one) => shown.includes(one));
  const at = before === undefined ? 0 : shown.indexOf(before) + 1;
  return { shown: [...shown.slice(0, at), key, ...shown.slice(at)], pinned };
}

/** Moves a column. @param to its new index on screen; an index outside the list means its end */
export function moved(layout: ColumnSet, key: ColumnKey, to: number): ColumnSet {
  const order = screenOrder(layout);
  if (!order.includes(key)) return layout;
  const rest = order.filter((one) => one !== key);
  const at = Math.max(0, Math.min(rest.length, to));
  return { shown: [...rest.slice(0, at), key, ...rest.slice(at)], pinned: layout.pinned };
}

/** Pins a column to the left, or unpins it. */
export function pinToggled({ shown, pinned }: ColumnSet, key: ColumnKey): ColumnSet {
  return { shown, pinned: pinned.includes(key) ? pinned.filter((one) => one !== key) : [...pinned, key] };
}

/** The columns in a URL, `*name,status,mac`: in the order on screen, with a star before pinned ones. */
export const formatColumns = (set: ColumnSet): string =>
  screenOrder(set)
    .map((key) => (set.pinned.includes(key) ? `*${key}` : key))
    .join(',');

export interface ReadColumns {
  /** Null if the text names no known column. */
  readonly set: ColumnSet | null;
  /** Parts that name no column. */
  readonly unknown: readonly string[];
}

/** Reads the columns of a URL, which formatColumns wrote. */
export function parseColumns(text: string): ReadColumns {
  const parts = text
    .split(',')
    .map((part) => ({ key: part.trim().replace(/^\*/, ''), pinned: part.trim().startsWith('*') }))
    .filter(({ key }) => key !== '');
  return {
    set: checkedSet({
      shown: parts.map(({ key }) => key),
      pinned: parts.flatMap(({ key, pinned }) => (pinned ? key : [])),
    }),
    unknown: parts.flatMap(({ key }) => (isColumnKey(key) ? [] : key)),
  };
}

interface Columns extends ColumnLayout {
  /** The shown columns from left to right: pinned ones first. */
  readonly order: readonly ColumnKey[];
}

const columns = setting<ColumnLayout>({
  name: 'columns',
  schema: COLUMN_LAYOUT,
  address: {
    key: 'columns',
    format: formatColumns,
    lend: (layout, text) => {
      const { set, unknown } = parseColumns(text);
      return { value: { ...layout, ...set }, unknown };
    },
  },
});

const change = (part: (layout: ColumnLayout) => Partial<ColumnLayout>) =>
  columns.change((layout) => ({ ...layout, ...part(layout) }));

const actions = {
  toggle: (key: ColumnKey) => change((layout) => toggled(layout, key)),
  move: (key: ColumnKey, to: number) => change((layout) => moved(layout, key, to)),
  togglePinned: (key: ColumnKey) => change((layout) => pinToggled(layout, key)),
  setWidth: (key: ColumnKey, px: number) =>
    change(({ widths }) => ({ widths: { ...widths, [key]: Math.round(Math.max(NARROWEST, Math.min(WIDEST, px))) } })),
  applySet: ({ shown, pinned }: ColumnSet) => change(() => ({ shown, pinned })),
  saveSet: (name: string) => change(({ sets, shown, pinned }) => ({ sets: { ...sets, [name]: { shown, pinned } } })),
  deleteSet: (name: string) =>
    change(({ sets }) => ({ sets: Object.fromEntries(Object.entries(sets).filter(([one]) => one !== name)) })),
  /** Columns, order, pins and widths; the user's own sets stay. */
  reset: () => change(({ sets }) => ({ ...DEFAULT_LAYOUT, sets })),
};

/** The shown columns, their order and widths, and functions that change them. An address may lend other columns for the visit. */
export function useColumns(): Columns & typeof actions {
  const layout = columns.use();
  return useMemo(() => ({ ...layout, order: screenOrder(layout), ...actions }), [layout]);
}
