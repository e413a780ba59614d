import { type FieldKey, FIELDS, isFieldKey } from '#clients/fields.ts';
import { createParser, parseAsStringLiteral, useQueryStates } from 'nuqs';

export const GROUP_SORTS = ['clients', 'online', 'sent', 'received', 'value'] as const;
export type GroupSort = (typeof GROUP_SORTS)[number];

const fieldParser = createParser<FieldKey>({
  parse: (text) => (isFieldKey(text) && FIELDS[text].kind === 'category' ? (FIELDS[text].groupedBy ?? text) : null),
  serialize: (key) => key,
});

const KEYS = {
  group: fieldParser,
  groupsort: parseAsStringLiteral(GROUP_SORTS).withDefault('clients'),
};

/** By which field the list is grouped, and the order of the groups; part of the view, so in the URL. */
export function useGrouping() {
  const [{ group, groupsort }, set] = useQueryStates(KEYS);
  return {
    group,
    groupSort: groupsort,
    setGroup: (field: FieldKey | null) => void set({ group: field }),
    setGroupSort: (sort: GroupSort) => void set({ groupsort: sort }),
  };
}
