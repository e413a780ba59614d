import type { SortKey } from '#engine/view.ts';
import { type ColumnKey, isColumnKey } from './columns.ts';
import { isFieldKey } from './fields.ts';

/** A named way to look at the clients; the parts that are null are left as they are when it is opened. */
export interface SavedView {
  readonly name: string;
  readonly starred: boolean;
  readonly q: string | null;
  readonly columns: readonly ColumnKey[] | null;
  readonly sort: readonly SortKey[] | null;
}

const filterOnly = (name: string, q: string, sort: readonly SortKey[] | null = null): SavedView => ({
  name,
  starred: false,
  q,
  columns: null,
  sort,
});

const OLD_WINDOWS = ['XP', 'Vista', '7', '8', '10'].map((version) => `"Windows ${version}"*`).join(',');
const BY_USAGE = [{ column: 'usage', descending: true }];

/** Views for what is asked most. */
export const BUILT_IN_VIEWS: readonly SavedView[] = [
  filterOnly('Top talkers on Guest', 'ssid:*guest*', BY_USAGE),
  filterOnly('New and without a name', 'is:new no:name', [{ column: 'firstSeen', descending: true }]),
  filterOnly('Random MACs', 'is:random'),
  filterOnly('Windows 10 and older', `os:${OLD_WINDOWS}`),
  filterOnly('2.4 GHz only', 'bands:"2.4 GHz"'),
  filterOnly('Not seen for 7 days', 'seen:>7d', [{ column: 'lastSeen', descending: false }]),
  filterOnly('Without a name', 'no:name', BY_USAGE),
];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const columnsOf = (value: unknown): readonly ColumnKey[] | null => {
  const columns = Array.isArray(value) ? value.filter(isColumnKey) : [];
  return columns.length === 0 ? null : columns;
};

const sortOf = (value: unknown): readonly SortKey[] | null => {
  if (!Array.isArray(value)) return null;
  const keys = value.flatMap((key: unknown): SortKey[] => {
    if (!isRecord(key) || typeof key['column'] !== 'string' || !isFieldKey(key['column'])) return [];
    return [{ column: key['column'], descending: key['descending'] === true }];
  });
  return keys.length === 0 ? null : keys;
};

function viewOf(value: unknown): SavedView[] {
  if (!isRecord(value) || typeof value['name'] !== 'string' || value['name'].trim() === '') return [];
  const view = {
    name: value['name'].trim().slice(0, 80),
    starred: value['starred'] === true,
    q: typeof value['q'] === 'string' ? value['q'] : null,
    columns: columnsOf(value['columns']),
    sort: sortOf(value['sort']),
  };
  return view.q === null && view.columns === null && view.sort === null ? [] : [view];
}

/** Puts views into a list: one of the same name takes the old one's place. */
export function withViews(list: readonly SavedView[], added: readonly SavedView[]): readonly SavedView[] {
  const byName = new Map([...list, ...added].map((view) => [view.name, view]));
  return [...byName.values()];
}

/** Views from kept or imported text, checked; what is no view is left out. @throws Error for what is no list of views */
export function parseViews(text: string): readonly SavedView[] {
  const kept: unknown = JSON.parse(text);
  const list = isRecord(kept) ? kept['views'] : null;
  if (!Array.isArray(list)) throw new Error('There is no list of views in it.');
  return withViews([], list.flatMap(viewOf));
}

export const formatViews = (views: readonly SavedView[]): string =>
  `${JSON.stringify({ version: 1, views }, null, 2)}\n`;
