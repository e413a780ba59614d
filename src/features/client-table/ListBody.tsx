import { ClientRow, type RowContext } from './rows/ClientRow.tsx';
import type { GridCell } from './grid/grid-keys.ts';
import { useMemo } from 'react';
import type { PlacedColumn } from './grid/column-window.ts';
import { groupCells } from './groups/group-cells.ts';
import { GroupRow } from './groups/GroupRow.tsx';
import type { Entries, ListEntries } from './groups/list-entries.ts';
import type { WindowRow } from './rows/row-window.ts';

/** In place of the index of a row that is not there. */
const NO_ROW = -1;

interface ListBodyProps {
  readonly context: RowContext;
  readonly rows: readonly WindowRow[];
  /** Places for rows. Those that a short list leaves over keep their elements, hidden, for the next one. */
  readonly pool: number;
  readonly entries: Entries;
  readonly grouping: ListEntries['grouping'];
  readonly selected: ReadonlySet<string>;
  readonly openId: string | null;
  readonly active: GridCell;
  /** All shown columns. */
  readonly columns: readonly PlacedColumn[];
}

/** The window's rows: clients, and groups where the list is grouped. */
export function ListBody(props: ListBodyProps) {
  const { context, rows, pool: size, entries, grouping, selected, openId, active, columns } = props;
  const places = useMemo(() => groupCells(columns), [columns]);
  const used = new Set(rows.map(({ pool }) => pool));
  const spare = Array.from({ length: size }, (_, pool) => pool).filter((pool) => !used.has(pool));
  const lines = rows.map(({ index, top, pool }) => {
    const entry = entries.at(index);
    if (entry.kind === 'group') {
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
          activeColumn={index === active.row ? active.column + 1 : 0}
          format={context.format}
          spanSeconds={context.spanSeconds}
        />
      );
    }
    const id = context.store.textAt('id', entry.row);
    return (
      <ClientRow
        key={pool}
        index={index}
        row={entry.row}
        top={top}
        context={context}
        selected={selected.has(id)}
        open={id === openId}
        activeColumn={index === active.row ? active.column + 1 : 0}
      />
    );
  });
  return [
    ...lines,
    ...spare.map((pool) => (
      <ClientRow
        key={pool}
        index={NO_ROW}
        row={NO_ROW}
        top={0}
        context={context}
        selected={false}
        open={false}
        activeColumn={0}
      />
    )),
  ];
}
