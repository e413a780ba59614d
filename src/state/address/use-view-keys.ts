import type { SortKey } from '#engine/view.ts';
import { useQueryState, useQueryStates } from 'nuqs';
import type { GroupSort } from '#clients/order/groups.ts';
import { VIEW_KEYS, understood, type BandKey } from './keys.ts';
import type { FieldKey } from '#clients/fields.ts';
import { openCharts } from '#state/settings/page-settings.ts';
import { useCallback } from 'react';

/** What the list is ordered by. */
export function useSort() {
  const [{ value }, set] = useQueryState('sort', VIEW_KEYS.sort);
  return { sort: value, setSort: (sort: readonly SortKey[]) => void set(understood(sort)) };
}

const { group, groupsort } = VIEW_KEYS;
const GROUP_KEYS = { group, groupsort };

/** By which field the list is grouped, and the order of the groups. */
export function useGrouping() {
  const [read, set] = useQueryStates(GROUP_KEYS);
  return {
    group: read.group.value,
    groupSort: read.groupsort.value,
    setGroup: (field: FieldKey | null) => void set({ group: understood(field) }),
    setGroupSort: (sort: GroupSort) => void set({ groupsort: understood(sort) }),
  };
}

export interface OpenClientState {
  readonly id: string | null;
  /** One step of Back. */
  open(id: string): void;
  /** Goes on to another client without a step of its own: Back leaves the details. */
  swap(id: string): void;
  close(): void;
}

/** The client whose details are open; the functions are stable. */
export function useOpenClient(): OpenClientState {
  const [id, setId] = useQueryState('client', VIEW_KEYS.client);
  const open = useCallback((next: string) => void setId(next, { history: 'push' }), [setId]);
  const swap = useCallback((next: string) => void setId(next, { history: 'replace' }), [setId]);
  const close = useCallback(() => void setId(null), [setId]);
  return { id, open, swap, close };
}

/** Which tab of the band is chosen. A choice opens the band if it is closed; it is a step of Back where it is asked for. */
export function useBandTab() {
  const [{ value }, set] = useQueryState('band', VIEW_KEYS.band);
  const choose = (key: BandKey, history: 'push' | 'replace' = 'replace') => {
    void set(understood(key), { history });
    openCharts();
  };
  return { chosen: value, choose };
}
