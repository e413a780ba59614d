import { useLoadPhase } from '#state/view/use-client-view.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { useMemo, useState } from 'react';
import classes from './ClientTable.module.css';
import { totalWidth } from './grid/column-window.ts';
import { gridClicks } from './grid/grid-clicks.ts';
import { HeaderRow } from './grid/HeaderRow.tsx';
import { TotalsRow } from './grid/TotalsRow.tsx';
import { type ClientGrid, useClientGrid } from './grid/use-client-grid.ts';
import { useGridKeys } from './grid/use-grid-keys.ts';
import { groupCells } from './groups/group-cells.ts';
import { GroupRow } from './groups/GroupRow.tsx';
import { ACTIVE_CELL_ID, ClientRow } from './rows/ClientRow.tsx';
import { type RowContext, useRowContext } from './rows/row-context.ts';

const ValueFloat = onDemand(() => import('./value-menu/ValueFloat.tsx').then((module) => module.ValueFloat));

/** The grid "Clients". It scrolls natively, and draws only the rows and columns in sight. */
export function ClientTable() {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const grid = useClientGrid(scroller);
  const { data, entries, columns, drawn, rows, selection } = grid;
  const { active } = grid.cell;
  const onKeyDown = useGridKeys(grid);
  const loading = useLoadPhase() === 'loading';
  const width = totalWidth(columns);
  const context = useRowContext(data, drawn, width);
  const lineCount = grid.grouping === null ? (data?.view.order.length ?? 0) : entries.count;
  const seen = active.row < 0 || rows.rows.some(({ index }) => index === active.row);
  return (
    <div className={classes.frame}>
      <div
        ref={setScroller}
        className={`${classes.scroller} ${classes[grid.density]}`}
        id="clients"
        role="grid"
        aria-label="Clients"
        aria-rowcount={lineCount + 1}
        aria-colcount={columns.length + 1}
        aria-busy={data === null && loading}
        data-wide={width > grid.room || undefined}
        aria-multiselectable
        aria-activedescendant={seen ? ACTIVE_CELL_ID : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...gridClicks(grid)}
      >
        <HeaderRow
          drawn={drawn}
          headers={grid.headers}
          width={width}
          selected={selection.state}
          activeColumn={active.row < 0 ? active.column + 1 : 0}
          onSelectAll={selection.toggleAll}
        />
        <div role="rowgroup" className={classes.body} style={{ height: rows.height, width }}>
          {context === null ? null : <ListBody context={context} grid={grid} />}
        </div>
        <TotalsRow columns={drawn} width={width} />
      </div>
      {context === null || !grid.spare ? null : <ValueFloat context={context} grid={grid} />}
    </div>
  );
}

interface ListBodyProps {
  readonly context: RowContext;
  readonly grid: ClientGrid;
}

/** The drawn lines: clients, groups if the list is grouped, and hidden spare rows, which keep their elements for later. */
function ListBody({ context, grid }: ListBodyProps) {
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
          context={context}
          places={places}
          open={grouping?.open.has(entry.group.value) ?? false}
          activeColumn={activeColumn}
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
