import { COLUMN_KEYS, type ColumnKey, columnShape } from '#clients/columns.ts';
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';

interface StoreRow {
  readonly row: number;
}

/**
 * TanStack Table owns the columns: which are visible, in which order, how wide, how sorted. Rows never pass through
 * it: the engine orders them and the window draws them, each remembered until what it shows changes.
 */
export const clientTableFeatures = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
  columnMeta: metaHelper<{ key: ColumnKey }>(),
});

const helper = createColumnHelper<typeof clientTableFeatures, StoreRow>();

/** No rows: see clientTableFeatures. */
export const NO_ROWS: readonly StoreRow[] = [];

export const clientColumns = helper.columns(
  COLUMN_KEYS.map((key) =>
    helper.accessor(({ row }) => row, {
      id: key,
      header: columnShape(key).label,
      size: columnShape(key).width,
      minSize: 40,
      maxSize: 1200,
      sortDescFirst: columnShape(key).numeric,
      meta: { key },
    }),
  ),
);
