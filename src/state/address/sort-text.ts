import { isFieldKey } from '#clients/fields.ts';
import type { SortKey } from '#engine/view.ts';

/** `-usage,name`: minus = descending. */
export const formatSort = (sort: readonly SortKey[]): string =>
  sort.map((key) => (key.descending ? `-${key.column}` : key.column)).join(',');

export interface ReadSort {
  readonly sort: readonly SortKey[];
  /** Parts that are no field. */
  readonly unknown: readonly string[];
}

export function parseSort(text: string): ReadSort {
  const sort: SortKey[] = [];
  const unknown: string[] = [];
  for (const part of text.split(',')) {
    const descending = part.startsWith('-');
    const column = descending ? part.slice(1) : part;
    if (isFieldKey(column)) sort.push({ column, descending });
    else unknown.push(part);
  }
  return { sort, unknown };
}
