import type { FieldKey } from '#clients/fields.ts';
import type { ColumnStore, StoreRow } from '#engine/column-store.ts';

/** A client and the store that has it: the list's store, or one of the client alone. */
export interface HeldClient {
  readonly store: ColumnStore;
  readonly row: StoreRow;
}

/** A client of the list's load. */
export interface LoadedClient extends HeldClient {
  /** Not all clients are loaded. */
  readonly partial: boolean;
}

/** A text or category field; '' is empty. */
export const textOf = ({ store, row }: HeldClient, field: FieldKey): string => String(store.display(field, row));

/** A usage (kB) or a time (epoch ms); NaN is empty. */
export const numberOf = ({ store, row }: HeldClient, field: FieldKey): number => store.number(field)[row];
