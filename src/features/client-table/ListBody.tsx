import { useMemo } from 'react';
import type { PlacedColumn } from './grid/column-window.ts';
import type { GridCell } from './grid/grid-keys.ts';
import { groupCells } from './groups/group-cells.ts';
import { GroupRow } from './groups/GroupRow.tsx';
import type { Entries, ListEntries } from './groups/list-entries.ts';
import { ClientRow } from './rows/ClientRow.tsx';
import type { RowContext } from './rows/row-context.ts';
import type { WindowRow } from './rows/row-window.ts';

interface ListBodyProps {
  readonly context: RowContext;
  readonly rows: readonly WindowRow[];
  readonly entries: Entries;
  readonly grouping: ListEntries['grouping'];
  readonly selected: ReadonlySet<string>;
  readonly openId: string | null;
  readonly active: GridCell;
  /** All shown columns. */
  readonly columns: readonly PlacedColumn[];
}

/** The drawn lines: clients, groups if the list is grouped, and hidden spare rows, which keep their elements for later. */
export function ListBody({ context, rows, entries, grouping, selected, openId, active, columns }: ListBodyProps) {
  const places = useMemo(() => groupCells(columns), [columns]);
  return rows.map(({ index, top, pool }) => {
    const entry = index < 0 ? null : entries.at(index);
    const activeColumn = entry !== null && index === active.row ? active.column + 1 : 0;
    if (entry?.kind === 'group') {
      return (
        <GroupRow
          key={pool}
          index={index}
          group={entry.group}
          field={grouping?.label ?? ''}
          top={top}
          width={context.width}
          places={places}
          open={grouping?.open.has(entry.group.value) ?? false}
          activeColumn={activeColumn}
          format={context.format}
          spanSeconds={context.spanSeconds}
        />
      );
    }
    const id = entry === null ? null : context.store.textAt('id', entry.row);
    return (
      <ClientRow
        key={pool}
        index={index}
        row={entry?.row ?? -1}
        top={top}
        context={context}
        selected={id !== null && selected.has(id)}
        open={id !== null && id === openId}
        activeColumn={activeColumn}
      />
    );
  });
}
