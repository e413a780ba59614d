import { useListData, useLoadPhase } from '#state/view/use-client-view.ts';
import { useStartPhase } from '#state/view/pacing.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { type Density, useDisplay } from '#state/settings/page-settings.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { useEffect, useState } from 'react';
import classes from './ClientTable.module.css';
import { totalWidth } from './grid/column-window.ts';
import { HeaderRow } from './grid/HeaderRow.tsx';
import { TotalsRow } from './grid/TotalsRow.tsx';
import { useElementBox } from './grid/use-element-box.ts';
import { useGridColumns } from './grid/use-grid-columns.ts';
import { useGridEvents } from './grid/use-grid-events.ts';
import { useListSelection } from './grid/use-list-selection.ts';
import { useEntries } from './groups/list-entries.ts';
import { ListBody } from './ListBody.tsx';
import { ACTIVE_CELL_ID } from './rows/ClientRow.tsx';
import { useRowContext } from './rows/row-context.ts';
import { useRowWindow } from './rows/row-window.ts';
import { useHeldPlace, useOpenRow } from './rows/scroll-to-clients.ts';
import { measureCellFonts } from './rows/text-fit.ts';

const ValueFloat = onDemand(() => import('./value-menu/ValueFloat.tsx').then((module) => module.ValueFloat));

/** Pixels of a row; the style sheet has the same. */
const ROW_HEIGHTS: Readonly<Record<Density, number>> = { compact: 32, normal: 36, comfortable: 44 };
/** Pixels of the header and the totals, which cover the two ends of the list. */
const COVERED = 60;

/** The grid "Clients". It scrolls natively, and draws only the rows and columns in sight. */
export function ClientTable() {
  const data = useListData();
  const phase = useLoadPhase();
  const start = useStartPhase();
  const open = useOpenClient();
  const { density } = useDisplay().display;
  const rowHeight = ROW_HEIGHTS[density];
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const box = useElementBox(scroller);
  const view = Math.max(rowHeight, box.height - COVERED);
  const { entries, grouping, toggleGroup } = useEntries(data);
  const selection = useListSelection(data, entries);
  const { columns, drawn, headers } = useGridColumns(scroller, box.width, open.id !== null);
  const width = totalWidth(columns);
  const context = useRowContext(data, drawn, width);
  useEffect(() => {
    if (start === 'all' && scroller !== null) measureCellFonts(scroller);
  }, [start, scroller]);
  // Rows out of sight come later, so that the first rows are drawn sooner.
  const spare = start !== 'first-rows';
  const rows = useRowWindow({ scroller, count: entries.count, rowHeight, view, spare });
  const page = Math.max(1, Math.floor(view / rowHeight) - 1);
  const events = useGridEvents({
    data,
    entries,
    columns,
    headers,
    selection,
    scroller,
    page,
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
