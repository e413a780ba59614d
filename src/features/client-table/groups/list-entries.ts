import { FIELDS } from '#clients/fields.ts';
import type { RowGroup } from '#engine/group.ts';
import { binOf } from '#engine/histogram.ts';
import { groupedBy, sortedGroups } from '#clients/order/groups.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useGrouping } from '#state/address/use-view-keys.ts';
import { useMemo, useState } from 'react';
import type { StoreRow } from '#engine/column-store.ts';

/** A place in the list, from 0. Groups have lines, too; -1 is the header. */
export type ListLine = number;

/** One line of the list: a client's row in the store, or a group. */
export type Entry =
  { readonly kind: 'client'; readonly row: StoreRow } | { readonly kind: 'group'; readonly group: RowGroup };

/** The lines of the list, which may be many more than those that are drawn. */
export interface Entries {
  readonly count: number;
  at(line: ListLine): Entry;
  /** The line of a client; -1 if it has none. */
  indexOf(row: StoreRow): ListLine;
}

/** The row of the client in a line; null in the header, in a group's line and outside the list. */
export function clientAt(entries: Entries, line: ListLine): StoreRow | null {
  const entry = line >= 0 && line < entries.count ? entries.at(line) : null;
  return entry?.kind === 'client' ? entry.row : null;
}

/** The lines of a list that is not grouped, one per client. @param order rows of the store */
export const flatEntries = (order: Uint32Array): Entries => ({
  count: order.length,
  at: (index) => ({ kind: 'client', row: order[index] }),
  indexOf: (row) => order.indexOf(row),
});

const rowsIn = ({ start, count }: RowGroup, rows: Uint32Array) => rows.subarray(start, start + count);

/**
 * The groups in their order; an open group is followed by its clients.
 * @param rows group by group, as from `groupRows`
 */
export function groupedEntries(groups: readonly RowGroup[], rows: Uint32Array, open: ReadonlySet<string>): Entries {
  const starts = new Uint32Array(groups.length + 1);
  groups.forEach((group, index) => {
    starts[index + 1] = starts[index] + 1 + (open.has(group.value) ? group.count : 0);
  });
  return {
    count: starts[groups.length],
    at: (index) => {
      const place = binOf(index, starts);
      const group = groups[place];
      const inside = index - starts[place];
      return inside === 0 ? { kind: 'group', group } : { kind: 'client', row: rows[group.start + inside - 1] };
    },
    indexOf: (row) => {
      const place = groups.findIndex((group) => open.has(group.value) && rowsIn(group, rows).includes(row));
      return place < 0 ? -1 : starts[place] + 1 + rowsIn(groups[place], rows).indexOf(row);
    },
  };
}

const NO_ORDER = new Uint32Array(0);
const NONE_OPEN: ReadonlySet<string> = new Set();

/** The sorted groups with their rows; null if the list is not grouped. */
function useGroups(data: ClientData | null) {
  const { group, groupSort } = useGrouping();
  const grouped = useMemo(() => (data === null || group === null ? null : groupedBy(group, data)), [data, group]);
  const groups = useMemo(
    () => (grouped === null || group === null ? [] : sortedGroups(grouped.groups, groupSort, group)),
    [grouped, groupSort, group],
  );
  return useMemo(
    () => (grouped === null || group === null ? null : { field: group, groups, rows: grouped.rows }),
    [grouped, group, groups],
  );
}

/** The lines of the list, and which groups are open. */
export interface ListEntries {
  readonly entries: Entries;
  /** Null if the list is not grouped. */
  readonly grouping: { readonly label: string; readonly open: ReadonlySet<string> } | null;
  toggleGroup(value: string): void;
  /** Opens the first group that has the row. Whether there is one. */
  openGroupOf(row: StoreRow): boolean;
}

/** The lines of the list: the matching clients in their order, or groups of them. */
export function useEntries(data: ClientData | null): ListEntries {
  const grouped = useGroups(data);
  const [opened, setOpened] = useState({ field: '', values: NONE_OPEN });
  const field = grouped?.field ?? '';
  const open = opened.field === field ? opened.values : NONE_OPEN;
  const entries = useMemo(
    () =>
      grouped === null ? flatEntries(data?.view.order ?? NO_ORDER) : groupedEntries(grouped.groups, grouped.rows, open),
    [data, grouped, open],
  );
  const toggleGroup = (value: string) => {
    const values = new Set(open);
    if (!values.delete(value)) values.add(value);
    setOpened({ field, values });
  };
  return {
    entries,
    grouping: grouped === null ? null : { label: FIELDS[grouped.field].label, open },
    toggleGroup,
    openGroupOf: (row) => {
      const group = grouped?.groups.find((one) => rowsIn(one, grouped.rows).includes(row));
      if (group !== undefined && !open.has(group.value)) toggleGroup(group.value);
      return group !== undefined;
    },
  };
}
