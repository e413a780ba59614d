import type { ClientData } from '#state/view/use-client-view.ts';
import { useDisplay } from '#state/settings/page-settings.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { copyText } from '#ui/copy-text.ts';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { offsetShowingColumn, type PlacedColumn } from './column-window.ts';
import { ACTIVE_CELL_ID } from '../rows/ClientRow.tsx';
import { type FloatCell, floatCell } from '../value-menu/float-cell.ts';
import { type GridCell, movedBy } from './grid-keys.ts';
import { clientAt, type Entries, type ListLine } from '../groups/list-entries.ts';
import type { HeaderState } from './use-grid-columns.ts';
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

/** Pixels that Shift and an arrow key make a column wider or narrower. */
const RESIZE_STEP = 16;

const elementOf = (target: EventTarget) => (target instanceof Element ? target : null);

const hasSelectedText = () => globalThis.getSelection()?.isCollapsed === false;

/** The active cell, and what clicks and keys do in the list. */
export function useGridEvents(options: GridEventsOptions) {
  const { data, entries, columns, headers, selection, scroller, rowHeight, view, rows, open, toggleGroup } = options;
  const { setWidth } = useColumns();
  const letters = useDisplay().display.keys === 'on';
  const [cell, setCell] = useState<GridCell>({ row: 0, column: 1 });
  const [menu, setMenu] = useState<FloatCell | null>(null);
  const active: GridCell = {
    row: Math.min(cell.row, entries.count - 1),
    column: Math.min(cell.column, columns.length),
  };

  /** Opens the client, or opens or closes the group. */
  const activate = (line: ListLine) => {
    const row = clientAt(entries, line);
    if (row !== null) {
      if (data !== null) open.open(data.store.textAt('id', row));
    } else if (line < entries.count) {
      const entry = entries.at(line);
      if (entry.kind === 'group') toggleGroup(entry.group.value);
    }
  };
  const moveTo = (to: GridCell) => {
    setCell(to);
    if (to.row >= 0) rows.show(to.row);
    if (scroller === null) return;
    scroller.scrollTo({
      left: offsetShowingColumn(columns, to.column + 1, scroller.scrollLeft, scroller.clientWidth),
    });
  };
  const copyMac = (line: ListLine) => {
    const row = clientAt(entries, line);
    if (data === null || row === null) return;
    const mac = data.store.textAt('mac', row);
    void copyText(mac, mac);
  };
  const widen = (column: PlacedColumn | undefined, pixels: number) => {
    if (column !== undefined) setWidth(column.key, column.width + pixels);
  };

  /** What a key does in the header. */
  const headerCommand = (event: KeyboardEvent): (() => void) | null => {
    const { key, shiftKey } = event;
    const column = active.column - 1;
    if (shiftKey && key === 'ArrowLeft') return () => widen(columns[column], -RESIZE_STEP);
    if (shiftKey && key === 'ArrowRight') return () => widen(columns[column], RESIZE_STEP);
    if (key === ' ' || key === 'x' || key === 'X' || (key === 'Enter' && column < 0)) return selection.toggleAll;
    return key === 'Enter' ? () => headers[column]?.onSort(event) : null;
  };
  /** What a key does in a line of the list. */
  const lineCommand = ({ key, shiftKey }: KeyboardEvent): (() => void) | null => {
    const { row } = active;
    if (key === 'Enter') return () => activate(row);
    if (key === ' ' || key === 'x' || key === 'X') return () => selection.toggle(row, shiftKey);
    if (key === 'c') return () => copyMac(row);
    if (key !== 'm' && key !== 'ContextMenu' && (key !== 'F10' || !shiftKey)) return null;
    return () => {
      if (scroller !== null) setMenu(floatCell(scroller, document.getElementById(ACTIVE_CELL_ID), false));
    };
  };
  /** What a key does in the list; null where it does nothing. */
  const commandOf = (event: KeyboardEvent): (() => void) | null => {
    const { key, ctrlKey, metaKey } = event;
    const modified = ctrlKey || metaKey;
    if (modified && key === 'a') return selection.toggleAll;
    if (!modified && key === 'Escape') return selection.ids.size === 0 ? null : selection.clear;
    if (!modified && key === 'e') return clickExport;
    const command = modified ? null : active.row < 0 ? headerCommand(event) : lineCommand(event);
    if (command !== null || metaKey) return command;
    const page = Math.max(1, Math.floor(view / rowHeight) - 1);
    const target = movedBy(key, ctrlKey, active, { rows: entries.count, columns: columns.length + 1, page });
    return target === null ? null : () => moveTo(target);
  };

  return {
    active,
    menu,
    setMenu,
    /** Another line in the same column. */
    goTo: (row: ListLine) => {
      setCell((at) => ({ ...at, row }));
      rows.centre(row);
    },
    /** Buttons and boxes in the grid do not take the focus: the grid keeps it. */
    onMouseDown: (event: MouseEvent) => {
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
      } else if (!hasSelectedText()) {
        // A drag that selected text is no click on the row.
        setCell({ row, column });
        activate(row);
      }
    },
    /** Opens the value menu. With Shift, or over selected text, the browser opens its own. */
    onContextMenu: (event: MouseEvent) => {
      if (scroller === null || event.shiftKey || hasSelectedText()) return;
      const at = floatCell(scroller, event.target, true);
      if (at === null || clientAt(entries, at.row) === null) return;
      event.preventDefault();
      setMenu(at);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, target } = event;
      // Display switches the keys of single characters off, but for Space, which ticks.
      if (!letters && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey) return;
      const onButton = target instanceof HTMLButtonElement || target instanceof HTMLInputElement;
      if (altKey || (onButton && (key === 'Enter' || key === ' '))) return;
      const command = commandOf(event);
      if (command === null) return;
      event.preventDefault();
      command();
    },
  };
}

/** The export is another feature: its button names the key. */
function clickExport(): void {
  document.querySelector<HTMLElement>('button[aria-keyshortcuts~="e"]')?.click();
}
