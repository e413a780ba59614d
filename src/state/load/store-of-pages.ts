import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { ColumnStore } from '#engine/column-store.ts';
import type { LoadedPage } from './load-page.ts';

interface Grown {
  readonly store: ColumnStore;
  /** By page: the rows of the store once that page is in. */
  readonly rowsAfter: number[];
}

const stores = new WeakMap<LoadedPage, Grown>();

function grownBy(pages: readonly LoadedPage[]): Grown {
  const grown = stores.get(pages[0]) ?? { store: new ColumnStore(CLIENT_SCHEMA, 'id'), rowsAfter: [] };
  stores.set(pages[0], grown);
  const { store, rowsAfter } = grown;
  for (let page = rowsAfter.length; page < pages.length; page++) {
    store.append(pages[page].block);
    rowsAfter.push(store.rowCount);
  }
  return grown;
}

/** The column store of a load; called again with more pages it appends only the new ones. */
export const storeOfPages = (pages: readonly LoadedPage[]): ColumnStore => grownBy(pages).store;

/** Clients that these pages bring, each counted once. */
export const rowsOfPages = (pages: readonly LoadedPage[]): number => grownBy(pages).rowsAfter[pages.length - 1];

/** How many pages at the end brought no client that was not there before. */
export function pagesWithoutNews(pages: readonly LoadedPage[]): number {
  const { rowsAfter } = grownBy(pages);
  let page = pages.length - 1;
  while (page > 0 && rowsAfter[page] === rowsAfter[page - 1]) page--;
  return pages.length - 1 - page;
}
