/** A client's place in the columns of a ColumnStore, from 0; -1 for none. */
export type StoreRow = number;
