import type { SortKey } from '#engine/view.ts';
import { createParser, useQueryState } from 'nuqs';
import { formatSort, parseSort, type ReadSort } from './sort-text.ts';

export const DEFAULT_SORT: readonly SortKey[] = [{ column: 'usage', descending: true }];
const NOTHING_UNKNOWN: readonly string[] = [];

const sortParser = createParser<ReadSort>({
  parse: parseSort,
  serialize: ({ sort }) => formatSort(sort),
  eq: (a, b) => formatSort(a.sort) === formatSort(b.sort) && a.unknown.length === b.unknown.length,
});

interface SortState {
  readonly sort: readonly SortKey[];
  /** Parts of the address's sort that are no field, and are left out. */
  readonly unknown: readonly string[];
  setSort(sort: readonly SortKey[]): void;
}

/** What the list is ordered by, in the URL. */
export function useSort(): SortState {
  const [read, set] = useQueryState('sort', sortParser);
  const isDefault = read === null || read.sort.length === 0;
  return {
    sort: isDefault ? DEFAULT_SORT : read.sort,
    unknown: read?.unknown ?? NOTHING_UNKNOWN,
    setSort: (sort) => {
      const same = formatSort(sort) === formatSort(DEFAULT_SORT);
      void set(same ? null : { sort, unknown: NOTHING_UNKNOWN });
    },
  };
}
