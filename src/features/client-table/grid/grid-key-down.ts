import type { KeyboardEvent } from 'react';
import type { ListLine } from '../groups/list-entries.ts';
import { type GridCell, movedBy } from './grid-keys.ts';

export interface GridActions {
  /** Moves the active cell and brings it into sight. */
  move(to: GridCell): void;
  /** Opens the client, opens or closes the group, or sorts by the column. */
  enter(cell: GridCell, event: KeyboardEvent): void;
  select(row: ListLine, range: boolean): void;
  selectAll(): void;
  clearSelection(): boolean;
  copyMac(row: ListLine): void;
  exportList(): void;
  /** Opens the value menu of the active cell. */
  menu(): void;
  /** Makes the column of a header cell wider or narrower. */
  resize(column: number, pixels: number): void;
}

const RESIZE_STEP = 16;

/** Keys of the list; without `letters` none of single characters. Enter and Space on a button of its own stay with the button. */
export function gridKeyDown(
  event: KeyboardEvent,
  active: GridCell,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
  actions: GridActions,
  letters: boolean,
): void {
  const onButton = event.target instanceof HTMLButtonElement || event.target instanceof HTMLInputElement;
  // A blank is the box’s own key.
  if (!letters && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) return;
  if (event.altKey || (onButton && (event.key === 'Enter' || event.key === ' '))) return;
  if (commandOf(event, active, actions)) {
    event.preventDefault();
    return;
  }
  const target = event.metaKey ? null : movedBy(event.key, event.ctrlKey, active, size);
  if (target === null) return;
  event.preventDefault();
  actions.move(target);
}

/** @returns whether the key was a command */
function commandOf(event: KeyboardEvent, active: GridCell, actions: GridActions): boolean {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) {
    if (key !== 'a') return false;
    actions.selectAll();
    return true;
  }
  if (active.row < 0 && shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    actions.resize(active.column, key === 'ArrowLeft' ? -RESIZE_STEP : RESIZE_STEP);
    return true;
  }
  if (key === 'Enter') actions.enter(active, event);
  else if (key === ' ' || key === 'x' || key === 'X') {
    if (active.row < 0) actions.selectAll();
    else actions.select(active.row, shiftKey);
  } else if (key === 'c' && active.row >= 0) actions.copyMac(active.row);
  else if (key === 'e') actions.exportList();
  else if ((key === 'm' || key === 'ContextMenu' || (key === 'F10' && shiftKey)) && active.row >= 0) actions.menu();
  else if (key === 'Escape') return actions.clearSelection();
  else return false;
  return true;
}
