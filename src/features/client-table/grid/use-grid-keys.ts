import { useColumns } from '#state/settings/column-settings.ts';
import { useDisplay } from '#state/settings/page-settings.ts';
import { copyText } from '#ui/copy-text.ts';
import { keyOf, usePageKeys } from '#ui/use-page-keys.ts';
import type { KeyboardEvent } from 'react';
import { groupCells, groupColumnBeside } from '../groups/group-cells.ts';
import { clientAt } from '../groups/list-entries.ts';
import { ACTIVE_CELL_ID } from '../rows/ClientRow.tsx';
import { floatCell } from '../value-menu/float-cell.ts';
import { type GridCell, movedBy } from './grid-keys.ts';
import type { ClientGrid } from './use-client-grid.ts';

type Command = (() => void) | null;

/** Pixels by which Shift and an arrow key make a column wider or narrower. */
const RESIZE_STEP = 16;

const SIDEWAYS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

const isTick = (key: string) => key === ' ' || key === 'x' || key === 'X';

/** The command of a key in the header, or null. */
function useHeaderKeys({ columns, headers, selection, cell }: ClientGrid) {
  const { setWidth } = useColumns();
  return (event: KeyboardEvent): Command => {
    const key = keyOf(event);
    const { shiftKey } = event;
    const at = cell.active.column - 1;
    // The column of checkboxes has no width of its own, and no order.
    if (at < 0) return isTick(key) || key === 'Enter' ? selection.toggleAll : null;
    const { key: column, width } = columns[at];
    if (shiftKey && key === 'ArrowLeft') return () => setWidth(column, width - RESIZE_STEP);
    if (shiftKey && key === 'ArrowRight') return () => setWidth(column, width + RESIZE_STEP);
    if (key === 'Enter' || key === ' ') return () => headers[at].onSort(event);
    return isTick(key) ? selection.toggleAll : null;
  };
}

/** The command of a key in a line of the list, or null. */
function lineCommand(event: KeyboardEvent, grid: ClientGrid): Command {
  const key = keyOf(event);
  const { shiftKey } = event;
  const { data, entries, selection, scroller, activate, menu } = grid;
  const { row } = grid.cell.active;
  if (key === 'Enter') return () => activate(row);
  if (isTick(key)) return () => selection.toggle(row, shiftKey);
  if (key === 'c') {
    const client = clientAt(entries, row);
    const mac = data === null || client === null ? '' : data.store.textAt('mac', client);
    return () => (mac === '' ? undefined : void copyText(mac, mac));
  }
  if (key !== 'm' && key !== 'ContextMenu' && (key !== 'F10' || !shiftKey)) return null;
  return () => {
    // A row that was out of sight is drawn at the scroll event, which comes before the callbacks of the next frame.
    requestAnimationFrame(() => {
      if (scroller !== null) menu.open(floatCell(scroller, document.getElementById(ACTIVE_CELL_ID)));
    });
  };
}

/** The cell to which a key moves, or null. In a group's line the arrows go from cell to cell of that line. */
function targetOf(event: KeyboardEvent, { entries, columns, cell, page }: ClientGrid): GridCell | null {
  const key = keyOf(event);
  const { ctrlKey } = event;
  const { row, column } = cell.active;
  const step = ctrlKey ? undefined : SIDEWAYS[key];
  if (step !== undefined && row >= 0 && entries.at(row).kind === 'group') {
    return { row, column: groupColumnBeside(groupCells(columns), column, step) };
  }
  return movedBy(key, ctrlKey, cell.active, { rows: entries.count, columns: columns.length + 1, page });
}

/** What keys do in the list: the handler of its keydown events. From elsewhere, the keys that move go to the list first. */
export function useGridKeys(grid: ClientGrid) {
  const { selection, cell, scroller } = grid;
  const { active } = cell;
  const letters = useDisplay().display.keys === 'on';
  const enter = () => {
    // The filters or the details of a narrow screen may cover it.
    if (scroller === null || scroller.closest('[inert]') !== null) return;
    scroller.focus();
    cell.show();
  };
  usePageKeys({ j: enter, k: enter, ArrowDown: enter, ArrowUp: enter }, letters);
  const headerCommand = useHeaderKeys(grid);
  /** A key acts on a row in sight: the active one is scrolled back first. */
  const shownLineCommand = (event: KeyboardEvent): Command => {
    const command = lineCommand(event, grid);
    if (command === null) return null;
    return () => {
      cell.show();
      command();
    };
  };
  const commandOf = (event: KeyboardEvent): Command => {
    const key = keyOf(event);
    const { ctrlKey, metaKey } = event;
    const modified = ctrlKey || metaKey;
    if (modified && key === 'a') return selection.selectAll;
    if (!modified && key === 'Escape') return selection.ids.size === 0 ? null : selection.clear;
    const command = modified ? null : active.row < 0 ? headerCommand(event) : shownLineCommand(event);
    if (command !== null || metaKey) return command;
    const target = targetOf(event, grid);
    return target === null ? null : () => cell.moveTo(target);
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
