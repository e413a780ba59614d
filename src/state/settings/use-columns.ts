import type { ColumnKey } from '#clients/columns.ts';
import { formatColumns, parseColumns } from '#state/address/column-text.ts';
import { useMemo } from 'react';
import {
  COLUMN_LAYOUT,
  type ColumnLayout,
  type ColumnSet,
  DEFAULT_LAYOUT,
  moved,
  NARROWEST,
  pinToggled,
  screenOrder,
  toggled,
  WIDEST,
} from './column-layout.ts';
import { setting } from './setting.ts';

interface Columns extends ColumnLayout {
  /** The shown columns from left to right: pinned ones first. */
  readonly order: readonly ColumnKey[];
}

const columns = setting<ColumnLayout>({
  name: 'columns',
  schema: COLUMN_LAYOUT,
  initial: DEFAULT_LAYOUT,
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

/** Which columns are shown, in which order and how wide; an address may lend others for the visit. */
export function useColumns(): Columns & typeof actions {
  const layout = columns.use();
  return useMemo(() => ({ ...layout, order: screenOrder(layout), ...actions }), [layout]);
}
