import type { ColumnStore, StoreRow } from '#engine/column-store.ts';

/** What a client is called: its name, or else its MAC, or else its id. */
export const clientName = (store: ColumnStore, row: StoreRow): string =>
  store.textAt('name', row) || store.textAt('mac', row) || store.textAt('id', row);
