import { type FieldKey, isFieldKey } from '#clients/fields.ts';
import type { SortKey } from '#engine/view.ts';
import { readParser } from './read-parser.ts';

export const DEFAULT_SORT: readonly SortKey[] = [{ column: 'usage', descending: true }];

/** `-usage,name`: minus = descending. */
const formatSort = (sort: readonly SortKey[]): string =>
  sort.map((key) => (key.descending ? `-${key.column}` : key.column)).join(',');

/** Each field counts once, where it stands first. */
export function parseSort(text: string) {
  const sort = new Map<FieldKey, SortKey>();
  const unknown: string[] = [];
  for (const part of text.split(',')) {
    const descending = part.startsWith('-');
    const column = descending ? part.slice(1) : part;
    if (!isFieldKey(column)) unknown.push(part);
    else if (!sort.has(column)) sort.set(column, { column, descending });
  }
  return { value: sort.size === 0 ? DEFAULT_SORT : [...sort.values()], unknown };
}

export const sortParser = readParser(parseSort, formatSort, DEFAULT_SORT);
