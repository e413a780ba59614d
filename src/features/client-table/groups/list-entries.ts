import type { RowGroup } from '#engine/group.ts';
import type { StoreRow } from '#engine/column-store.ts';

/** A place in the list from 0, the lines of groups counted; -1 is the header. */
export type ListLine = number;

/** What stands in one line of the list: a client's row in the store, or a group. */
export type Entry =
  { readonly kind: 'client'; readonly row: StoreRow } | { readonly kind: 'group'; readonly group: RowGroup };

export interface Entries {
  readonly count: number;
  at(line: ListLine): Entry;
  /** -1 for a client that stands in no line. */
  indexOf(row: StoreRow): ListLine;
}

export const flatEntries = (order: Uint32Array): Entries => ({
  count: order.length,
  at: (index) => ({ kind: 'client', row: order[index] }),
  indexOf: (row) => order.indexOf(row),
});

/**
 * Groups in their order, those that are open followed by their clients.
 * @param rows group by group, as groupRows gives them
 */
export function groupedEntries(groups: readonly RowGroup[], rows: Uint32Array, open: ReadonlySet<string>): Entries {
  const starts = new Uint32Array(groups.length + 1);
  groups.forEach((group, index) => {
    starts[index + 1] = starts[index] + 1 + (open.has(group.value) ? group.count : 0);
  });
  const groupAt = (index: number) => {
    let low = 0;
    let high = groups.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: starts[groups.length],
    at: (index) => {
      const place = groupAt(index);
      const group = groups[place];
      const inside = index - starts[place];
      return inside === 0 ? { kind: 'group', group } : { kind: 'client', row: rows[group.start + inside - 1] };
    },
    indexOf: (row) => {
      const at = rows.indexOf(row);
      const place = groups.findIndex(({ start, count }) => at >= start && at < start + count);
      if (at < 0 || place < 0 || !open.has(groups[place].value)) return -1;
      return starts[place] + 1 + at - groups[place].start;
    },
  };
}
