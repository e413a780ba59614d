import { COLUMN_KEYS, columnShape, isColumnKey } from '#clients/columns.ts';
import { useColumns } from '#state/settings/column-settings.ts';
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
import { useMemo } from 'react';
import { besideDetails, fitted, placed, type PlacedColumn } from './column-window.ts';

/**
 * TanStack Table makes sort keys of clicks on the headers, and widths of drags at their edges. It has no rows: the engine orders
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

export interface HeaderState {
  readonly sorted: 'asc' | 'desc' | false;
  /** Its place among several sort keys, from 1; 0 when it is the only one. */
  readonly sortPlace: number;
  readonly resizing: boolean;
  /** With the shift key the column becomes a further sort key. */
  onSort(event: unknown): void;
  onResize(event: unknown): void;
}

/**
 * The shown columns with their places, and what their headers show and do.
 * @param available pixels of the list
 * @param details the details take room from the list: what matters least gives way
 */
export function useGridColumns(
  available: number,
  details: boolean,
): { columns: PlacedColumn[]; headers: HeaderState[] } {
  const { order, pinned, widths, setWidth } = useColumns();
  const { sort, setSort } = useSort();
  const columns = useMemo(() => {
    const sized = order.map((key) => ({
      key,
      width: widths[key] ?? columnShape(key).width,
      pinned: pinned.includes(key),
    }));
    const sortedBy = sort.map(({ column }) => column).filter(isColumnKey);
    return placed(fitted(details ? besideDetails(sized, sortedBy, available) : sized, widths, available));
  }, [order, pinned, widths, available, details, sort]);
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
  const headers = columns.map(({ key }): HeaderState => {
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
  return { columns, headers };
}
