import { columnShape } from '#clients/columns.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { useEffect, useState } from 'react';
import { type CellContext, cellText, fullText } from '../rows/cell-text.ts';
import { ACTIVE_CELL_ID } from '../rows/ClientRow.tsx';
import type { ClientGrid } from '../grid/use-client-grid.ts';
import { clientAt } from '../groups/list-entries.ts';
import { type FloatCell, floatCell } from './float-cell.ts';
import classes from './ValueFloat.module.css';

const ValueMenu = onDemand(() => import('./ValueMenu.tsx').then((module) => module.ValueMenu));

/** Pixels that the menu’s button needs beside the text. If there are fewer, only a right click or `m` opens the menu. */
const TRIGGER_ROOM = 22;

/** More do not fit into half the list. */
const MOST_LETTERS = 2000;

/** The pointer must rest on a cell for so long, so that a quick click never hits the button. */
const REST_MS = 350;

/** The cell under the resting pointer, or the active cell after a key. */
function useFloatCell(scroller: HTMLElement | null): [FloatCell | null, (cell: FloatCell | null) => void] {
  const [cell, setCell] = useState<FloatCell | null>(null);
  useEffect(() => {
    if (scroller === null) return undefined;
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setCell(null);
    };
    const rest = ({ target, pointerType }: PointerEvent) => {
      hide();
      if (pointerType !== 'touch') timer = setTimeout(() => setCell(floatCell(scroller, target, true)), REST_MS);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') setCell(floatCell(scroller, document.getElementById(ACTIVE_CELL_ID), false));
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    const { signal } = controller;
    scroller.addEventListener('pointerover', rest, { signal });
    scroller.addEventListener('pointerdown', hide, { signal });
    scroller.addEventListener('scroll', hide, { signal, passive: true });
    scroller.addEventListener('blur', hide, { signal });
    scroller.addEventListener('keyup', key, { signal });
    window.addEventListener('keydown', escape, { signal });
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [scroller]);
  return [cell, setCell];
}

interface ValueFloatProps {
  readonly context: CellContext;
  readonly grid: Pick<ClientGrid, 'scroller' | 'entries' | 'menu'>;
}

/** One floating element for the whole list: the full text of a cell, and the button of its value menu, or the menu itself. */
export function ValueFloat({ context, grid }: ValueFloatProps) {
  const { scroller, entries } = grid;
  const { menu, open, close } = grid.menu;
  const [cell, setCell] = useFloatCell(scroller);
  const row = cell === null ? null : clientAt(entries, cell.row);
  const menuRow = menu === null ? -1 : context.store.rowOf(menu.clientId);
  if (menu !== null && menuRow >= 0) {
    const onClose = () => {
      close();
      setCell(null);
      scroller?.focus({ preventScroll: true });
    };
    return <ValueMenu cell={menu.cell} row={menuRow} context={context} onClose={onClose} />;
  }
  if (cell === null || row === null) return null;
  const full = fullText(cell.column, row, context);
  const more = cell.cut || full !== cellText(cell.column, row, context);
  return (
    <>
      {more && full !== '' && scroller !== null ? (
        <Tip cell={cell} text={full.slice(0, MOST_LETTERS)} scroller={scroller} />
      ) : null}
      {cell.byPointer && cell.free >= TRIGGER_ROOM ? (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          className={classes.trigger}
          style={{
            left: columnShape(cell.column).numeric ? cell.left + 2 : cell.left + cell.width - 20,
            top: cell.top + (cell.height - 18) / 2,
          }}
          // The grid keeps the focus: when it loses it, this button goes before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => open(cell)}
        >
          ▾
        </button>
      ) : null}
    </>
  );
}

interface TipProps {
  readonly cell: FloatCell;
  readonly text: string;
  readonly scroller: HTMLElement;
}

/** The full text, below the cell, or above it at the lower end of the list. Aligned to the nearer edge, so that it stays in the list. */
function Tip({ cell, text, scroller }: TipProps) {
  const { clientWidth, clientHeight } = scroller;
  const below = cell.top + cell.height * 2.5 < clientHeight;
  const place = below ? { top: cell.top + cell.height + 2 } : { bottom: `calc(100% - ${cell.top - 2}px)` };
  const right = cell.left + cell.width / 2 > clientWidth / 2;
  const side = right
    ? { right: `max(4px, calc(100% - ${cell.left + cell.width}px))` }
    : { left: Math.max(4, cell.left) };
  return (
    <div className={classes.tip} style={{ ...place, ...side }} aria-hidden>
      {text}
    </div>
  );
}
