import type { FieldKey } from '#clients/fields.ts';
import { useQueryStates } from 'nuqs';
import { type GroupSort, VIEW_KEYS } from './keys.ts';
import { understood } from './read-parser.ts';

const { group, groupsort } = VIEW_KEYS;
const GROUP_KEYS = { group, groupsort };

/** By which field the list is grouped, and the order of the groups; part of the view, so in the URL. */
export function useGrouping() {
  const [read, set] = useQueryStates(GROUP_KEYS);
  return {
    group: read.group.value,
    groupSort: read.groupsort.value,
    /** What of both was not understood. */
    unknown: { group: read.group.unknown, groupsort: read.groupsort.unknown },
    setGroup: (field: FieldKey | null) => void set({ group: understood(field) }),
    setGroupSort: (sort: GroupSort) => void set({ groupsort: understood(sort) }),
  };
}
