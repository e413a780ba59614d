import type { ColumnKey } from '#clients/columns.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useDisplay } from '#state/settings/display-settings.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { copyText } from '#ui/copy-text.ts';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { offsetShowingColumn, type PlacedColumn } from './column-window.ts';
import { ACTIVE_CELL_ID } from '../rows/ClientRow.tsx';
import { type FloatCell, floatCell } from '../value-menu/float-cell.ts';
import { fittingWidth } from './fitting-width.ts';
import type { GridCell } from './grid-keys.ts';
import type { Entries, ListLine } from '../groups/list-entries.ts';
import type { HeaderState } from './use-grid-columns.ts';
import { type GridActions, gridKeyDown } from './grid-key-down.ts';
import type { useListSelection } from './use-list-selection.ts';

interface GridEventsOptions {
  readonly data: ClientData | null;
  readonly entries: Entries;
  readonly columns: readonly PlacedColumn[];
  readonly headers: readonly HeaderState[];
  readonly selection: ReturnType<typeof useListSelection>;
  readonly scroller: HTMLElement | null;
  readonly rowHeight: number;
  /** Pixels of the list in sight. */
  readonly view: number;
  readonly rows: { show(line: ListLine): void; centre(line: ListLine): void };
  readonly open: { open(id: string): void };
  toggleGroup(value: string): void;
}

const elementOf = (target: EventTarget) => (target instanceof Element ? target : null);

/** The export is another feature's; its button says which key stands for it. */
const exportButton = () => document.querySelector<HTMLElement>('button[aria-keyshortcuts~="e"]');

/** The active cell, and what clicks and keys do in the list. */
export function useGridEvents(options: GridEventsOptions) {
  const { data, entries, columns, headers, selection, scroller, rowHeight, view, rows, open, toggleGroup } = options;
  const { order, setWidth, move } = useColumns();
  const { display } = useDisplay();
  const [cell, setCell] = useState<GridCell>({ row: 0, column: 1 });
  const [menu, setMenu] = useState<FloatCell | null>(null);
  const active: GridCell = {
    row: Math.min(cell.row, entries.count - 1),
    column: Math.min(cell.column, columns.length),
  };

  const activate = (row: ListLine) => {
    const entry = data !== null && row >= 0 && row < entries.count ? entries.at(row) : null;
    if (entry?.kind === 'group') toggleGroup(entry.group.value);
    else if (entry?.kind === 'client' && data !== null) open.open(data.store.textAt('id', entry.row));
  };
  const actions: GridActions = {
    move: (to) => {
      setCell(to);
      if (scroller === null) return;
      if (to.row >= 0) rows.show(to.row);
      scroller.scrollTo({
        left: offsetShowingColumn(columns, to.column + 1, scroller.scrollLeft, scroller.clientWidth),
      });
    },
    enter: ({ row, column }, event) => {
      if (row >= 0) activate(row);
      else if (column === 0) selection.toggleAll();
      else headers[column - 1]?.onSort(event);
    },
    select: selection.toggle,
    selectAll: selection.toggleAll,
    clearSelection: () => {
      if (selection.ids.size === 0) return false;
      selection.clear();
      return true;
    },
    copyMac: (row) => {
      const entry = data !== null && row < entries.count ? entries.at(row) : null;
      if (data === null || entry?.kind !== 'client') return;
      const mac = data.store.textAt('mac', entry.row);
      void copyText(mac, mac);
    },
    exportList: () => exportButton()?.click(),
    menu: () => {
      if (scroller !== null) setMenu(floatCell(scroller, document.getElementById(ACTIVE_CELL_ID), false));
    },
    resize: (column, pixels) => {
      const at = columns[column - 1];
      if (at !== undefined) setWidth(at.key, at.width + pixels);
    },
  };

  return {
    active,
    menu,
    setMenu,
    /** Another row in the same column. */
    goTo: (row: number) => {
      setCell((at) => ({ ...at, row }));
      rows.centre(row);
    },
    fit: (key: ColumnKey) => {
      const fitting = scroller === null ? 0 : fittingWidth(scroller, key);
      if (fitting > 0) setWidth(key, fitting);
    },
    moveColumn: (key: ColumnKey, to: ColumnKey) => {
      if (key !== to) move(key, order.indexOf(to));
    },
    onMouseDown: (event: MouseEvent) => {
      // The grid is the one thing in it that takes the focus.
      if (elementOf(event.target)?.closest('button, input') === null) return;
      event.preventDefault();
      scroller?.focus({ preventScroll: true });
    },
    onClick: (event: MouseEvent) => {
      const target = elementOf(event.target);
      const line = target?.closest('[data-index]');
      if (target === null || line === null || line === undefined) return;
      const row = Number(line.getAttribute('data-index'));
      const column = Number(target.closest('[aria-colindex]')?.getAttribute('aria-colindex') ?? 1) - 1;
      if (target.closest('[data-select]') !== null) {
        setCell({ row, column: 0 });
        selection.toggle(row, event.shiftKey);
        return;
      }
      // A drag that selected text is no click on the row.
      if (globalThis.getSelection()?.isCollapsed === false) return;
      setCell({ row, column });
      activate(row);
    },
    /** The value menu; with Shift, or over selected text, the browser's own. */
    onContextMenu: (event: MouseEvent) => {
      if (scroller === null || event.shiftKey || globalThis.getSelection()?.isCollapsed === false) return;
      const at = floatCell(scroller, event.target, true);
      const entry = at !== null && at.row < entries.count ? entries.at(at.row) : null;
      if (at === null || entry?.kind !== 'client') return;
      event.preventDefault();
      setMenu(at);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const page = Math.max(1, Math.floor(view / rowHeight) - 1);
      gridKeyDown(
        event,
        active,
        { rows: entries.count, columns: columns.length + 1, page },
        actions,
        display.keys === 'on',
      );
    },
  };
}
