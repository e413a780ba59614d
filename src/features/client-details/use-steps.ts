import type { FieldKey } from '#clients/fields.ts';
import type { StoreRow } from '#engine/column-store.ts';
import { useGrouping, useOpenClient } from '#state/address/use-view-keys.ts';
import { groupedBy, type GroupSort, sortedGroups } from '#clients/order/groups.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useMemo } from 'react';
import type { Steps } from './PanelHeader.tsx';

/** The matching rows group by group, as the list shows them, closed groups, too. A row that is in several groups comes once, in the first. */
export function groupedOrder(data: Pick<ClientData, 'store' | 'view'>, group: FieldKey, sort: GroupSort): Uint32Array {
  const { groups, rows } = groupedBy(group, data);
  const order = new Uint32Array(data.view.order.length);
  const taken = new Uint8Array(data.store.rowCount);
  let next = 0;
  for (const { start, count } of sortedGroups(groups, sort, group)) {
    for (const row of rows.subarray(start, start + count)) {
      if (taken[row] === 0) order[next++] = row;
      taken[row] = 1;
    }
  }
  return order;
}

/** Where a row is in the list, and the ways to the clients before and after it: the list opens their groups. @param row -1 if the list lacks the client */
export function useSteps(data: ClientData, row: StoreRow): Steps {
  const { swap } = useOpenClient();
  const { group, groupSort } = useGrouping();
  const order = useMemo(
    () => (group === null ? data.view.order : groupedOrder(data, group, groupSort)),
    [data, group, groupSort],
  );
  const place = useMemo(() => (row < 0 ? -1 : order.indexOf(row)), [order, row]);
  const stepTo = (to: number) =>
    place >= 0 && to >= 0 && to < order.length ? () => swap(data.store.textAt('id', order[to])) : undefined;
  return { place, of: order.length, previous: stepTo(place - 1), next: stepTo(place + 1) };
}
