import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { compareNatural } from '#clients/order/natural-order.ts';
import { groupRows, type RowGroup } from '#engine/group.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import type { GroupSort } from '#state/address/keys.ts';
import { useGrouping } from '#state/address/use-view-keys.ts';
import { useMemo, useState } from 'react';
import { type Entries, flatEntries, groupedEntries } from './list-entries.ts';

const NO_ORDER = new Uint32Array(0);
const NONE_OPEN: ReadonlySet<string> = new Set();

/** Largest first, by value naturally; the empty value last among equals. */
function inOrder(groups: readonly RowGroup[], sort: GroupSort): RowGroup[] {
  const figure = ({ count, flagged, sums }: RowGroup) =>
    ({ clients: count, online: flagged, sent: sums[0], received: sums[1], value: 0 })[sort];
  const byValue = (a: RowGroup, b: RowGroup) =>
    a.value === '' ? 1 : b.value === '' ? -1 : compareNatural(a.value, b.value);
  return groups.toSorted((a, b) => figure(b) - figure(a) || byValue(a, b));
}

const groupedBy = (group: FieldKey, { store, view }: ClientData) =>
  groupRows(store, view.order, group, { column: 'status', value: 'Online' }, ['sent', 'received', 'usage']);

/** The groups of the matching rows in their order. */
export const groupsOf = (data: ClientData, group: FieldKey, sort: GroupSort): RowGroup[] =>
  inOrder(groupedBy(group, data).groups, sort);

/** The same and their rows, for the list; null where it is not grouped. */
function useGroups(data: ClientData | null) {
  const { group, groupSort } = useGrouping();
  const grouped = useMemo(() => (data === null || group === null ? null : groupedBy(group, data)), [data, group]);
  const groups = useMemo(() => (grouped === null ? [] : inOrder(grouped.groups, groupSort)), [grouped, groupSort]);
  return useMemo(
    () => (grouped === null || group === null ? null : { field: group, groups, rows: grouped.rows }),
    [grouped, group, groups],
  );
}

export interface ListEntries {
  readonly entries: Entries;
  /** Null where the list is not grouped. */
  readonly grouping: { readonly label: string; readonly open: ReadonlySet<string> } | null;
  toggleGroup(value: string): void;
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
  return {
    entries,
    grouping: grouped === null ? null : { label: FIELDS[grouped.field].label, open },
    toggleGroup: (value) => {
      const values = new Set(open);
      if (!values.delete(value)) values.add(value);
      setOpened({ field, values });
    },
  };
}
