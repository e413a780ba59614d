import { isFieldKey } from '#clients/fields.ts';
import type { SortKey } from '#engine/view.ts';
import { createParser, useQueryState } from 'nuqs';

const DEFAULT_SORT: readonly SortKey[] = [{ column: 'usage', descending: true }];

/** `sort=-usage,name`: minus = descending; unknown columns are left out. */
const sortParser = createParser<readonly SortKey[]>({
  parse: (text) => {
    const keys = text.split(',').flatMap((part) => {
      const descending = part.startsWith('-');
      const column = descending ? part.slice(1) : part;
      return isFieldKey(column) ? [{ column, descending }] : [];
    });
    return keys.length === 0 ? null : keys;
  },
  serialize: (keys) => keys.map((key) => (key.descending ? `-${key.column}` : key.column)).join(','),
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
}).withDefault(DEFAULT_SORT);

export function useSort(): { sort: readonly SortKey[]; setSort(sort: readonly SortKey[]): void } {
  const [sort, setSort] = useQueryState('sort', sortParser);
  return { sort, setSort: (next) => void setSort(next) };
}
