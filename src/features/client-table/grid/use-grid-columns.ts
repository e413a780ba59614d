import { COLUMN_KEYS, columnShape, isColumnKey } from '#clients/columns.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { useListColumns } from '#state/view/use-comparison.ts';
import { useDisplay } from '#state/settings/page-settings.ts';
import { useSort } from '#state/address/use-view-keys.ts';
import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useEffect, useMemo, useState } from 'react';
import { besideDetails, columnWindow, fitted, placed, type PlacedColumn, usualWidth } from './column-window.ts';

/**
 * TanStack Table turns clicks on headers into sort keys, and drags at their edges into widths. It has no rows: the engine orders
 * them, and the row window draws them.
 */
const FEATURES = tableFeatures({ columnSizingFeature, columnResizingFeature, rowSortingFeature });
const NO_ROWS: readonly object[] = [];
const COLUMNS = COLUMN_KEYS.map((key) =>
  createColumnHelper<typeof FEATURES, object>().accessor((row): unknown => row, {
    id: key,
    sortDescFirst: columnShape(key).numeric,
  }),
);

/** What the header of a column shows and does. */
export interface HeaderState {
  readonly sorted: 'asc' | 'desc' | false;
  /** Its place among several sort keys, from 1; 0 if it is the only one. */
  readonly sortPlace: number;
  readonly resizing: boolean;
  /** With the Shift key the column becomes a further sort key. */
  onSort(event: unknown): void;
  onResize(event: unknown): void;
}

/** What the headers of the columns show and do. */
function useHeaders(columns: readonly PlacedColumn[]): HeaderState[] {
  const { setWidth } = useColumns();
  const { sort, setSort } = useSort();
  const sizes = useMemo(() => Object.fromEntries(columns.map(({ key, width }) => [key, width])), [columns]);
  const sorting = useMemo(() => sort.map(({ column, descending }) => ({ id: column, desc: descending })), [sort]);
  const table = useTable({
    features: FEATURES,
    columns: COLUMNS,
    data: NO_ROWS,
    manualSorting: true,
    enableSortingRemoval: false,
    columnResizeMode: 'onChange',
    state: { sorting, columnSizing: sizes },
    onSortingChange: (updater) =>
      setSort(functionalUpdate(updater, sorting).map(({ id, desc }) => ({ column: id, descending: desc }))),
    onColumnSizingChange: (updater) => {
      for (const [key, width] of Object.entries(functionalUpdate(updater, { ...sizes }))) {
        if (isColumnKey(key) && width !== sizes[key]) setWidth(key, width);
      }
    },
  });
  const all = table.getHeaderGroups()[0]?.headers ?? [];
  return columns.map(({ key }): HeaderState => {
    const header = all.find(({ id }) => id === key);
    const sorter = table.getColumn(columnShape(key).sortedBy);
    return {
      sorted: sorter?.getIsSorted() ?? false,
      sortPlace: sort.length > 1 && sorter !== undefined ? sorter.getSortIndex() + 1 : 0,
      resizing: header?.column.getIsResizing() ?? false,
      onSort: (event) => sorter?.getToggleSortingHandler()?.(event),
      onResize: (event) => header?.getResizeHandler()(event),
    };
  });
}

/** While the list scrolls sideways, the drawn columns change in steps of so many pixels. */
const STEP = 128;

/** How far an element is scrolled sideways, in steps. */
function useScrollLeft(element: HTMLElement | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const follow = () => setLeft(Math.floor((element?.scrollLeft ?? 0) / STEP) * STEP);
    element?.addEventListener('scroll', follow, { passive: true });
    return () => element?.removeEventListener('scroll', follow);
  }, [element]);
  return left;
}

/**
 * The shown columns with their places, those of them that are drawn, and their headers.
 * @param available pixels of the list
 * @param details whether the details are open beside the list: then less important columns are left out
 */
export function useGridColumns(scroller: HTMLElement | null, available: number, details: boolean) {
  const { pinned, widths } = useColumns();
  const order = useListColumns();
  const { times } = useDisplay().display;
  const { sort } = useSort();
  const columns = useMemo(() => {
    const sized = order.map((key) => ({
      key,
      width: widths[key] ?? usualWidth(key, times),
      pinned: pinned.includes(key),
    }));
    const sortedBy = sort.map(({ column }) => column).filter(isColumnKey);
    return placed(fitted(details ? besideDetails(sized, sortedBy, available) : sized, widths, available));
  }, [order, pinned, widths, times, available, details, sort]);
  const left = useScrollLeft(scroller);
  const drawn = useMemo(() => columnWindow(columns, left, left + available + 2 * STEP), [columns, left, available]);
  return { columns, drawn, headers: useHeaders(columns) };
}
