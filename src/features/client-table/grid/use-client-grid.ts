import { useOpenClient } from '#state/address/use-view-keys.ts';
import { type Display, useDisplay } from '#state/settings/page-settings.ts';
import { useStartPhase } from '#state/view/scheduling.ts';
import { useListData } from '#state/view/use-client-view.ts';
import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect, useState } from 'react';
import { type ListLine, useEntries } from '../groups/list-entries.ts';
import { useRowWindow } from '../rows/row-window.ts';
import { useHeldPlace, useOpenRow } from '../rows/scroll-to-clients.ts';
import { useValueMenu } from '../value-menu/use-value-menu.ts';
import { useActiveCell } from './use-active-cell.ts';
import { useGridColumns } from './use-grid-columns.ts';
import { useListSelection } from './use-list-selection.ts';

/** Pixels of a row; the style sheet has the same. */
const ROW_HEIGHTS: Readonly<Record<Display['density'], number>> = { compact: 32, normal: 36, comfortable: 44 };
/** On narrower screens the details cover the list; their style sheet has the same. */
const DETAILS_BESIDE = '(min-width: 75em)';
/** Pixels of the header and the totals, which cover the two ends of the list. */
const COVERED = 60;

/** Width and height inside an element, without its scrollbars, in whole pixels. It follows every resize. */
function useElementBox(element: HTMLElement | null) {
  const [box, setBox] = useState(() => ({ width: globalThis.innerWidth, height: globalThis.innerHeight }));
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setBox((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    // Before the first rows are drawn, because another size would draw them a second time.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return box;
}

/** All that the grid shows and that its keys and clicks act on: lines, columns, selection, the active cell, the open client and menu. */
export function useClientGrid(scroller: HTMLElement | null) {
  const data = useListData();
  const open = useOpenClient();
  const { density } = useDisplay().display;
  const rowHeight = ROW_HEIGHTS[density];
  const box = useElementBox(scroller);
  const view = Math.max(rowHeight, box.height - COVERED);
  const list = useEntries(data);
  const { entries, grouping, toggleGroup } = list;
  const isBeside = useMediaQuery(DETAILS_BESIDE, false, { getInitialValueInEffect: false });
  const { columns, drawn, headers } = useGridColumns(scroller, box.width, isBeside && open.id !== null);
  // Rows out of sight come later, so that the first rows are drawn sooner.
  const spare = useStartPhase() !== 'first-rows';
  const rows = useRowWindow({ scroller, count: entries.count, rowHeight, view, spare });
  const cell = useActiveCell(entries, columns, scroller, rows);
  useHeldPlace(data, entries, scroller, rowHeight);
  useOpenRow(open.id, data, list, scroller, cell.goTo);
  return {
    data,
    entries,
    grouping,
    columns,
    drawn,
    headers,
    rows,
    cell,
    open,
    scroller,
    density,
    /** Pixels between the scrollbars. */
    room: box.width,
    /** The lines that Page Up and Page Down move by. */
    page: Math.max(1, Math.floor(view / rowHeight) - 1),
    spare,
    selection: useListSelection(data, entries),
    menu: useValueMenu(data, entries),
    /** Opens the client in a line, or opens or closes the group. */
    activate: (line: ListLine) => {
      if (data === null || line < 0 || line >= entries.count) return;
      const entry = entries.at(line);
      if (entry.kind === 'group') toggleGroup(entry.group.value);
      else open.open(data.store.textAt('id', entry.row));
    },
  };
}

/** What the grid shows and can do. */
export type ClientGrid = ReturnType<typeof useClientGrid>;
