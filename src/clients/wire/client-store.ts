import { ColumnStore } from '#engine/column-store.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { decodeClients } from './client-block.ts';

/** A store of these records alone. @param now epoch ms, see decodeClients */
export function storeOf(records: readonly unknown[], now?: number): ColumnStore {
  const store = new ColumnStore(CLIENT_SCHEMA, 'id');
  store.append(decodeClients(records, now).block);
  return store;
}
