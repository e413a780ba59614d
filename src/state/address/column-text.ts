import { isColumnKey } from '#clients/columns.ts';
import { checkedSet, type ColumnSet, screenOrder } from '#state/settings/column-layout.ts';

/** Columns as an address has them: `*name,status,mac`, in the order of the screen, a star before those that are pinned. */
export const formatColumns = (set: ColumnSet): string =>
  screenOrder(set)
    .map((key) => (set.pinned.includes(key) ? `*${key}` : key))
    .join(',');

export interface ReadColumns {
  /** Null where no column was understood. */
  readonly set: ColumnSet | null;
  /** Parts that are no column. */
  readonly unknown: readonly string[];
}

export function parseColumns(text: string): ReadColumns {
  const parts = text
    .split(',')
    .map((part) => ({ key: part.trim().replace(/^\*/, ''), pinned: part.trim().startsWith('*') }))
    .filter(({ key }) => key !== '');
  return {
    set: checkedSet({
      shown: parts.map(({ key }) => key),
      pinned: parts.flatMap(({ key, pinned }) => (pinned ? key : [])),
    }),
    unknown: parts.flatMap(({ key }) => (isColumnKey(key) ? [] : key)),
  };
}
