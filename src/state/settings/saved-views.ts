import type { SortKey } from '#engine/view.ts';
import { type ColumnKey, isColumnKey } from '#clients/columns.ts';
import { type FieldKey, isFieldKey } from '#clients/fields.ts';
import * as v from 'valibot';
import { knownOf, listOf, setting } from './setting.ts';

/** A named filter, columns and sort. Opening it leaves the parts that are null as they are. */
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

/** Patterns for old Windows, as an OS or, if Meraki names no OS, in a device type such as `Windows Laptop, Windows 10`. */
const OLD_WINDOWS = ['XP', 'Vista', '7', '8', '10'].map((version) => `*"Windows ${version}"*`).join(',');
const BY_USAGE = [{ column: 'usage', descending: true }];

/** Views that come with the program. */
export const BUILT_IN_VIEWS: readonly SavedView[] = [
  filterOnly('Top talkers on Guest', 'ssid:*guest*', BY_USAGE),
  filterOnly('New and without a name', 'is:new no:name', [{ column: 'firstSeen', descending: true }]),
  filterOnly('Random MACs', 'is:random'),
  filterOnly('Windows 10 and older', `osortype:${OLD_WINDOWS}`),
  filterOnly('2.4 GHz only', 'bands:"2.4 GHz"'),
  filterOnly('Not seen for 7 days', 'seen:>7d', [{ column: 'lastSeen', descending: false }]),
  filterOnly('Without a name', 'no:name', BY_USAGE),
];

const SORT_KEY = v.object({
  column: v.custom<FieldKey>((column) => typeof column === 'string' && isFieldKey(column)),
  descending: v.fallback(v.boolean(), false),
});

/** A list; null for an empty list or any other value. */
const filledOrNull = <Item>(list: v.GenericSchema<unknown, readonly Item[]>) =>
  v.fallback(v.nullable(v.pipe(list, v.minLength(1))), null);

/** A view has a name and at least one part. */
const VIEW = v.pipe(
  v.object({
    name: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1),
      v.transform((name) => name.slice(0, 80)),
    ),
    starred: v.fallback(v.boolean(), false),
    q: v.fallback(v.nullable(v.string()), null),
    columns: filledOrNull(knownOf(isColumnKey)),
    sort: filledOrNull(listOf(SORT_KEY)),
  }),
  v.check(({ q, columns, sort }) => q !== null || columns !== null || sort !== null),
);

/** Saved views as the browser and files hold them. Items that are no view are left out. */
const SAVED_VIEWS = v.object({
  version: v.fallback(v.literal(1), 1),
  views: v.pipe(
    listOf(VIEW),
    v.transform((views) => withViews([], views)),
  ),
});

/** Adds views to a list; a view replaces the one of the same name. */
export function withViews(list: readonly SavedView[], added: readonly SavedView[]): readonly SavedView[] {
  const byName = new Map([...list, ...added].map((view) => [view.name, view]));
  return [...byName.values()];
}

/** Reads the views of an exported file. @throws Error if the text has no list of views */
export const parseViews = (text: string): readonly SavedView[] => v.parse(SAVED_VIEWS, JSON.parse(text)).views;

/** The text of an exported file. */
export const formatViews = (views: readonly SavedView[]): string =>
  `${JSON.stringify({ version: 1, views }, null, 2)}\n`;

const kept = setting({ name: 'views', schema: v.fallback(SAVED_VIEWS, { version: 1, views: [] }) });

const save = (added: readonly SavedView[]): void =>
  kept.change((all) => ({ ...all, views: withViews(all.views, added) }));
const remove = (name: string): void =>
  kept.change((all) => ({ ...all, views: all.views.filter((view) => view.name !== name) }));

/** The user's own views, and functions that save (a view replaces the one of the same name) and remove them. */
export const useSavedViews = () => ({ views: kept.use().views, save, remove });
