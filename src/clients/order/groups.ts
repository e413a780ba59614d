import type { FieldKey } from '#clients/fields.ts';
import { sortKeyOf } from './rank-client-column.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { groupRows, type RowGroup } from '#engine/group.ts';
import type { View } from '#engine/view.ts';

/** What groups can be ordered by; the first is the default. */
export const GROUP_SORTS = ['clients', 'online', 'sent', 'received', 'value'] as const;
export type GroupSort = (typeof GROUP_SORTS)[number];

interface Listed {
  readonly store: ColumnStore;
  readonly view: View;
}

/** The matching rows by the values of a field, with the sums that a group's line shows. */
export const groupedBy = (group: FieldKey, { store, view }: Listed) =>
  groupRows(store, view.order, group, { column: 'status', value: 'Online' }, ['sent', 'received', 'usage']);

/** Sorts groups of a field: largest first, then by value, as its column is sorted; the empty value is the last among equals. */
export function sortedGroups(groups: readonly RowGroup[], sort: GroupSort, field: FieldKey): RowGroup[] {
  const figure = ({ count, absent, flagged, sums }: RowGroup) =>
    ({ clients: count - absent, online: flagged, sent: sums[0], received: sums[1], value: 0 })[sort];
  const keyAt = sortKeyOf(field);
  const keys = new Map(groups.map(({ value }) => [value, keyAt(value)]));
  const byValue = (a: RowGroup, b: RowGroup) => {
    if (a.value === '' || b.value === '') return a.value === '' ? 1 : -1;
    const [one = '', other = ''] = [keys.get(a.value), keys.get(b.value)];
    return one < other ? -1 : one > other ? 1 : 0;
  };
  return groups.toSorted((a, b) => figure(b) - figure(a) || byValue(a, b));
}

/** The sorted groups of the matching rows. */
export const groupsOf = (data: Listed, group: FieldKey, sort: GroupSort): RowGroup[] =>
  sortedGroups(groupedBy(group, data).groups, sort, group);
