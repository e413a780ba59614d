import type { SortKey } from '#engine/view.ts';
import { useQueryState } from 'nuqs';
import { VIEW_KEYS } from './keys.ts';
import { understood } from './read-parser.ts';

interface SortState {
  readonly sort: readonly SortKey[];
  /** Parts of the address's sort that are no field, and are left out. */
  readonly unknown: readonly string[];
  setSort(sort: readonly SortKey[]): void;
}

/** What the list is ordered by, in the URL. */
export function useSort(): SortState {
  const [{ value, unknown }, set] = useQueryState('sort', VIEW_KEYS.sort);
  return { sort: value, unknown, setSort: (sort) => void set(understood(sort)) };
}
