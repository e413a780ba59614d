import { useListData, useLoadPhase } from '#state/view/use-client-view.ts';
import { useStartPhase } from '#state/view/pacing.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { type Density, useDisplay } from '#state/settings/page-settings.ts';
import { useEffect, useMemo, useState } from 'react';
import { ACTIVE_CELL_ID } from './rows/ClientRow.tsx';
import classes from './ClientTable.module.css';
import { columnWindow, totalWidth } from './grid/column-window.ts';
import { HeaderRow } from './grid/HeaderRow.tsx';
import { ListBody } from './ListBody.tsx';
import { measureCellFonts } from './rows/text-fit.ts';
import { TotalsRow } from './grid/TotalsRow.tsx';
import { useElementBox, useScrollLeft } from './grid/use-element-box.ts';
import { useEntries } from './groups/list-entries.ts';
import { useGridColumns } from './grid/use-grid-columns.ts';
import { useGridEvents } from './grid/use-grid-events.ts';
import { useListSelection } from './grid/use-list-selection.ts';
import { useHeldPlace, useOpenRow } from './rows/scroll-to-clients.ts';
import { useRowContext } from './rows/use-row-context.ts';
import { useRowWindow } from './rows/row-window.ts';
import { onDemand } from '#ui/on-demand.tsx';

const ValueFloat = onDemand(() => import('./value-menu/ValueFloat.tsx').then((module) => module.ValueFloat));

/** Pixels; the style sheet has the same. */
const ROW_HEIGHTS: Readonly<Record<Density, number>> = { compact: 32, normal: 36, comfortable: 44 };
/** Pixels of the header and the totals, which cover the list's ends. */
const COVERED = 60;

/** The list: one native scroller, a window of rows and columns over the whole sorted set. */
export function ClientTable() {
  const data = useListData();
  const phase = useLoadPhase();
  const open = useOpenClient();
  const { density } = useDisplay().display;
  const rowHeight = ROW_HEIGHTS[density];
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const box = useElementBox(scroller);
  const view = Math.max(rowHeight, box.height - COVERED);
  const { entries, grouping, toggleGroup } = useEntries(data);
  const selection = useListSelection(data, entries);
  const { columns, headers } = useGridColumns(box.width, open.id !== null);
  const { from, step } = useScrollLeft(scroller);
  const drawn = useMemo(
    () => columnWindow(columns, from, from + box.width + 2 * step),
    [columns, from, step, box.width],
  );
  const width = totalWidth(columns);
  const context = useRowContext(data, { columns: drawn, width, rowHeight });
  const measures = useStartPhase() === 'all';
  useEffect(() => {
    if (measures && scroller !== null) measureCellFonts(scroller);
  }, [measures, scroller]);
  // The first clients wait for no row that is out of sight.
  const spare = useStartPhase() !== 'first-rows';
  const rows = useRowWindow({ scroller, count: entries.count, rowHeight, view, spare });
  const events = useGridEvents({
    data,
    entries,
    columns,
    headers,
    selection,
    scroller,
    rowHeight,
    view,
    rows,
    open,
    toggleGroup,
  });
  useHeldPlace(data, entries, scroller, rowHeight);
  useOpenRow(open.id, data, entries, scroller, events.goTo);
  const { active } = events;
  const lineCount = grouping === null ? (data?.view.order.length ?? 0) : entries.count;
  const seen = active.row < 0 || rows.rows.some(({ index }) => index === active.row);
  return (
    <div className={classes.frame}>
      <div
        ref={setScroller}
        className={`${classes.scroller} ${classes[density]}`}
        role="grid"
        aria-label="Clients"
        aria-rowcount={lineCount + 1}
        aria-colcount={columns.length + 1}
        aria-busy={data === null && phase === 'loading'}
        data-wide={width > box.width || undefined}
        aria-multiselectable
        aria-activedescendant={seen ? ACTIVE_CELL_ID : undefined}
        tabIndex={0}
        onMouseDown={events.onMouseDown}
        onClick={events.onClick}
        onKeyDown={events.onKeyDown}
        onContextMenu={events.onContextMenu}
      >
        <HeaderRow
          drawn={drawn}
          headers={headers}
          width={width}
          selected={selection.state}
          activeColumn={active.row < 0 ? active.column + 1 : 0}
          onSelectAll={selection.toggleAll}
        />
        <div role="rowgroup" className={classes.body} translate="no" style={{ height: rows.height, width }}>
          {context === null ? null : (
            <ListBody
              context={context}
              rows={rows.rows}
              pool={rows.pool}
              entries={entries}
              grouping={grouping}
              selected={selection.ids}
              openId={open.id}
              active={active}
              columns={columns}
            />
          )}
        </div>
        <TotalsRow columns={drawn} width={width} />
      </div>
      {context === null || !spare ? null : (
        <ValueFloat
          scroller={scroller}
          context={context}
          entries={entries}
          menu={events.menu}
          onMenu={events.setMenu}
        />
      )}
    </div>
  );
}
