import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import {
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
  readonly store: ColumnStore;
}

/**
 * TanStack Table owns the columns: which are visible, how wide, how sorted. Rows never pass through it:
 * the engine orders them and the window draws them, each remembered until what it shows changes.
 */
export const clientTableFeatures = tableFeatures({
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
  columnMeta: metaHelper<{ field: FieldKey }>(),
});

const WIDTHS: Partial<Record<FieldKey, number>> = {
  status: 84,
  name: 156,
  ip: 110,
  mac: 140,
  ip6: 210,
  ip6Local: 230,
  manufacturer: 112,
  os: 100,
  vlan: 60,
  ssid: 72,
  accessPoint: 140,
  usage: 104,
  lastSeen: 92,
  notes: 220,
};

const helper = createColumnHelper<typeof clientTableFeatures, StoreRow>();

/** No rows: see clientTableFeatures. */
export const NO_ROWS: readonly StoreRow[] = [];

export const clientColumns = helper.columns(
  FIELD_KEYS.map((key) =>
    helper.accessor(({ store, row }) => store.display(key, row), {
      id: key,
      header: FIELDS[key].label,
      size: WIDTHS[key] ?? 130,
      minSize: 48,
      maxSize: 1000,
      sortDescFirst: FIELDS[key].kind === 'number',
      meta: { field: key },
    }),
  ),
);
