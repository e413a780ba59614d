import type { MouseEvent } from 'react';
import { floatCell } from '../value-menu/float-cell.ts';
import type { ClientGrid } from './use-client-grid.ts';

const elementOf = (target: EventTarget) => (target instanceof Element ? target : null);

const hasSelectedText = () => globalThis.getSelection()?.isCollapsed === false;

/** What the mouse does in the list: the handlers of its events. */
export const gridClicks = ({ scroller, cell, selection, menu, activate }: ClientGrid) => ({
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
      cell.set({ row, column: 0 });
      selection.toggle(row, event.shiftKey);
    } else if (!hasSelectedText() && menu.menu === null) {
      // A drag that selects text also ends in a click, and so may the press that opened the menu: neither opens the client.
      cell.set({ row, column });
      activate(row);
    }
  },
  /** Opens the value menu. With Shift, or on selected text, the browser opens its own menu. */
  onContextMenu: (event: MouseEvent) => {
    if (scroller === null || event.shiftKey || hasSelectedText()) return;
    if (menu.open(floatCell(scroller, event.target, event.clientX))) event.preventDefault();
  },
});
