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
  /** The lines that Page Up and Page Down move by. */
  readonly page: number;
  readonly rows: { show(line: ListLine): void; centre(line: ListLine): void };
  readonly open: { open(id: string): void };
  toggleGroup(value: string): void;
}

const elementOf = (target: EventTarget) => (target instanceof Element ? target : null);

const hasSelectedText = () => globalThis.getSelection()?.isCollapsed === false;

/** Opens the client in a line, or opens or closes the group. */
function activate({ data, entries, open, toggleGroup }: GridEventsOptions, line: ListLine): void {
  if (data === null || line < 0 || line >= entries.count) return;
  const entry = entries.at(line);
  if (entry.kind === 'group') toggleGroup(entry.group.value);
  else open.open(data.store.textAt('id', entry.row));
}

/** The active cell, and what clicks and keys do in the list. */
export function useGridEvents(options: GridEventsOptions) {
  const { entries, columns, selection, scroller, rows } = options;
  const [cell, setCell] = useState<GridCell>({ row: 0, column: 1 });
  const [menu, setMenu] = useState<FloatCell | null>(null);
  const active: GridCell = {
    row: Math.min(cell.row, entries.count - 1),
    column: Math.min(cell.column, columns.length),
  };
  const onKeyDown = useGridKeys(options, active, setMenu, (to) => {
    setCell(to);
    if (to.row >= 0) rows.show(to.row);
    if (scroller === null) return;
    const left = offsetShowingColumn(columns, to.column + 1, scroller.scrollLeft, scroller.clientWidth);
    scroller.scrollTo({ left });
  });
  return {
    active,
    menu,
    setMenu,
    onKeyDown,
    /** Goes to another line in the same column. */
    goTo: (row: ListLine) => {
      setCell((at) => ({ ...at, row }));
      rows.centre(row);
    },
    /** Buttons and checkboxes in the grid do not take the focus: the grid keeps it. */
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
        // A drag that selects text also ends in a click, which must not open the client.
        setCell({ row, column });
        activate(options, row);
      }
    },
    /** Opens the value menu. With Shift, or on selected text, the browser opens its own menu. */
    onContextMenu: (event: MouseEvent) => {
      if (scroller === null || event.shiftKey || hasSelectedText()) return;
      const at = floatCell(scroller, event.target, true);
      if (at === null || clientAt(entries, at.row) === null) return;
      event.preventDefault();
      setMenu(at);
    },
  };
}

/** Pixels by which Shift and an arrow key make a column wider or narrower. */
const RESIZE_STEP = 16;

/** What keys do in the list. */
function useGridKeys(
  options: GridEventsOptions,
  active: GridCell,
  setMenu: (cell: FloatCell | null) => void,
  moveTo: (cell: GridCell) => void,
) {
  const { data, entries, columns, headers, selection, scroller, page } = options;
  const { setWidth } = useColumns();
  const letters = useDisplay().display.keys === 'on';
  const widen = (column: PlacedColumn | undefined, pixels: number) => {
    if (column !== undefined) setWidth(column.key, column.width + pixels);
  };
  /** The command of a key in the header. */
  const headerCommand = (event: KeyboardEvent): (() => void) | null => {
    const { key, shiftKey } = event;
    const at = active.column - 1;
    if (shiftKey && key === 'ArrowLeft') return () => widen(columns[at], -RESIZE_STEP);
    if (shiftKey && key === 'ArrowRight') return () => widen(columns[at], RESIZE_STEP);
    if (key === ' ' || key === 'x' || key === 'X' || (key === 'Enter' && at < 0)) return selection.toggleAll;
    return key === 'Enter' ? () => headers[at]?.onSort(event) : null;
  };
  /** The command of a key in a line of the list. */
  const lineCommand = ({ key, shiftKey }: KeyboardEvent): (() => void) | null => {
    const { row } = active;
    if (key === 'Enter') return () => activate(options, row);
    if (key === ' ' || key === 'x' || key === 'X') return () => selection.toggle(row, shiftKey);
    if (key === 'c') {
      const client = clientAt(entries, row);
      const mac = data === null || client === null ? '' : data.store.textAt('mac', client);
      return () => (mac === '' ? undefined : void copyText(mac, mac));
    }
    if (key !== 'm' && key !== 'ContextMenu' && (key !== 'F10' || !shiftKey)) return null;
    return () => {
      if (scroller !== null) setMenu(floatCell(scroller, document.getElementById(ACTIVE_CELL_ID), false));
    };
  };
  const commandOf = (event: KeyboardEvent): (() => void) | null => {
    const { key, ctrlKey, metaKey } = event;
    const modified = ctrlKey || metaKey;
    if (modified && key === 'a') return selection.selectAll;
    if (!modified && key === 'Escape') return selection.ids.size === 0 ? null : selection.clear;
    if (!modified && key === 'e') return clickExport;
    const command = modified ? null : active.row < 0 ? headerCommand(event) : lineCommand(event);
    if (command !== null || metaKey) return command;
    const target = movedBy(key, ctrlKey, active, { rows: entries.count, columns: columns.length + 1, page });
    return target === null ? null : () => moveTo(target);
  };
  return (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, target } = event;
    // The Display menu can switch off the keys of single characters, but not Space, which ticks.
    if (!letters && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey) return;
    const onButton = target instanceof HTMLButtonElement || target instanceof HTMLInputElement;
    if (altKey || (onButton && (key === 'Enter' || key === ' '))) return;
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    command();
  };
}

/** The export is another feature, so its button is found by its key. */
function clickExport(): void {
  document.querySelector<HTMLElement>('button[aria-keyshortcuts~="e"]')?.click();
}
