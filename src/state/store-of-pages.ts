import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { ColumnStore } from '#engine/column-store.ts';
import type { LoadedPage } from './client-pages.ts';

interface Grown {
  readonly store: ColumnStore;
  pages: number;
}

const stores = new WeakMap<LoadedPage, Grown>();

/** The column store of a load; called again with more pages it appends only the new ones. */
export function storeOfPages(pages: readonly LoadedPage[]): ColumnStore {
  const known = stores.get(pages[0]);
  const grown = known ?? { store: new ColumnStore(CLIENT_SCHEMA, 'id'), pages: 0 };
  if (known === undefined) stores.set(pages[0], grown);
  for (; grown.pages < pages.length; grown.pages++) grown.store.append(pages[grown.pages].block);
  return grown.store;
}
