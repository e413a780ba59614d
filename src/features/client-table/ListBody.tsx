import { useMemo } from 'react';
import type { ClientGrid } from './grid/use-client-grid.ts';
import { groupCells } from './groups/group-cells.ts';
import { GroupRow } from './groups/GroupRow.tsx';
import { ClientRow } from './rows/ClientRow.tsx';
import type { RowContext } from './rows/row-context.ts';

interface ListBodyProps {
  readonly context: RowContext;
  readonly grid: ClientGrid;
}

/** The drawn lines: clients, groups if the list is grouped, and hidden spare rows, which keep their elements for later. */
export function ListBody({ context, grid }: ListBodyProps) {
  const { entries, grouping, columns, selection, open } = grid;
  const { active } = grid.cell;
  const places = useMemo(() => groupCells(columns), [columns]);
  return grid.rows.rows.map(({ index, top, pool }) => {
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
        selected={id !== null && selection.ids.has(id)}
        open={id !== null && id === open.id}
        activeColumn={activeColumn}
      />
    );
  });
}
