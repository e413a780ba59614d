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

/** Pixels; the default set fits 1440 of them beside the filter rail. */
const WIDTHS: Partial<Record<ColumnKey, number>> = {
  status: 80,
  name: 150,
  ip: 108,
  mac: 142,
  ip6: 250,
  ip6Local: 250,
  manufacturer: 108,
  os: 96,
  vlan: 56,
  ssid: 72,
  accessPoint: 128,
  deviceMac: 142,
  deviceSerial: 126,
  wireless: 170,
  usage: 96,
  share: 72,
  lastSeen: 86,
  notes: 220,
  id: 84,
};

export const defaultWidth = (key: ColumnKey): number => WIDTHS[key] ?? 120;

const helper = createColumnHelper<typeof clientTableFeatures, StoreRow>();

/** No rows: see clientTableFeatures. */
export const NO_ROWS: readonly StoreRow[] = [];

export const clientColumns = helper.columns(
  COLUMN_KEYS.map((key) =>
    helper.accessor(({ row }) => row, {
      id: key,
      header: columnShape(key).label,
      size: defaultWidth(key),
      minSize: 40,
      maxSize: 1200,
      sortDescFirst: columnShape(key).numeric,
      meta: { key },
    }),
  ),
);
