import { columnShape } from '#clients/columns.ts';
import { showBidiControls } from '#clients/display-names.ts';
import { onDemand } from '#ui/on-demand.tsx';
import type { StoreRow } from '#engine/column-store.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { type CellContext, cellText, fullText } from '../rows/cell-text.ts';
import { PROBE, useCellFonts } from '../rows/cell-fonts.ts';
import { ACTIVE_CELL_ID } from '../rows/ClientRow.tsx';
import type { ClientGrid } from '../grid/use-client-grid.ts';
import { clientAt } from '../groups/list-entries.ts';
import { type FloatCell, floatCell } from './float-cell.ts';
import classes from './ValueFloat.module.css';

const ValueMenu = onDemand(() => import('./ValueMenu.tsx').then((module) => module.ValueMenu));

/** Pixels that the menu’s button needs beside the text. If there are fewer, a right click, a long press or `m` opens the menu. */
const TRIGGER_ROOM = 22;

/** More do not fit into half the list. */
const MOST_LETTERS = 2000;

/** The pointer must rest on a cell for so long, so that a quick click never hits the button. */
const REST_MS = 350;

/** A finger must rest on a cell for so long to open its menu. */
const PRESS_MS = 500;

/** Opens the menu of the cell on which a finger rests. Safari on iOS has no event for that. */
function useLongPress(scroller: HTMLElement | null, onPress: (cell: FloatCell | null) => boolean): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    if (scroller === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let opened = false;
    const stop = () => clearTimeout(timer);
    const begin = ({ target, touches }: TouchEvent) => {
      stop();
      opened = false;
      if (touches.length > 1) return;
      timer = setTimeout(() => (opened = press(floatCell(scroller, target, touches[0].clientX))), PRESS_MS);
    };
    // Its click would close the menu.
    const end = (event: TouchEvent) => {
      stop();
      if (opened) event.preventDefault();
    };
    scroller.addEventListener('touchstart', begin, { signal, passive: true });
    scroller.addEventListener('touchmove', stop, { signal, passive: true });
    scroller.addEventListener('touchcancel', stop, { signal });
    scroller.addEventListener('touchend', end, { signal });
    return () => {
      controller.abort();
      stop();
    };
  }, [scroller]);
}

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
    const rest = ({ target, pointerType, clientX }: PointerEvent) => {
      hide();
      if (pointerType !== 'touch') timer = setTimeout(() => setCell(floatCell(scroller, target, clientX)), REST_MS);
    };
    const leave = () => {
      clearTimeout(timer);
      setCell((shown) => (shown?.pointer === undefined ? shown : null));
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') setCell(floatCell(scroller, document.getElementById(ACTIVE_CELL_ID)));
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    const { signal } = controller;
    scroller.addEventListener('pointerover', rest, { signal });
    // Its frame has the tip and the menu's button, too.
    scroller.parentElement?.addEventListener('pointerleave', leave, { signal });
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
  useLongPress(scroller, open);
  const probe = useCellFonts(scroller);
  const row = cell === null ? null : clientAt(entries, cell.row);
  const onClose = () => {
    close();
    setCell(null);
    scroller?.focus({ preventScroll: true });
  };
  return (
    <>
      <span ref={probe} className={classes.probe} aria-hidden>
        {PROBE}
        <code>{PROBE}</code>
      </span>
      {menu !== null ? (
        <ValueMenu cell={menu.cell} row={context.store.rowOf(menu.clientId)} context={context} onClose={onClose} />
      ) : cell === null || row === null || scroller === null ? null : (
        <FullText {...{ cell, row, context, scroller }} onLeave={() => setCell(null)} onOpen={() => open(cell)} />
      )}
    </>
  );
}

interface FullTextProps {
  readonly cell: FloatCell;
  readonly row: StoreRow;
  readonly context: CellContext;
  readonly scroller: HTMLElement;
  onLeave(): void;
  onOpen(): void;
}

/** The full text of a cell, where the cell shows less, and the button of its menu while the pointer is on it. */
function FullText({ cell, row, context, scroller, onLeave, onOpen }: FullTextProps) {
  const full = fullText(cell.column, row, context);
  const more = cell.cut || full !== cellText(cell.column, row, context);
  return (
    <>
      {more && full !== '' ? (
        <Tip cell={cell} text={showBidiControls(full.slice(0, MOST_LETTERS))} scroller={scroller} onLeave={onLeave} />
      ) : null}
      {cell.pointer !== undefined && cell.free >= TRIGGER_ROOM ? (
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
          onClick={onOpen}
        >
          ▾
        </button>
      ) : null}
    </>
  );
}

interface TipProps extends Pick<FullTextProps, 'cell' | 'scroller' | 'onLeave'> {
  readonly text: string;
}

/** Pixels of a tip at most. */
const WIDEST = 420;
/** Pixels between the pointer and its tip, which leave the way to the next row free, and those of a cell that lead into its tip. */
const ASIDE = 14;
const WAY_IN = 24;

/**
 * The full text, below the cell, or above it at the lower end of the list, towards the middle of the list, so that it stays in the list. The
 * pointer can go from the cell into it.
 */
function Tip({ cell, text, scroller, onLeave }: TipProps) {
  const { clientWidth, clientHeight, offsetWidth } = scroller;
  const { left, width, top, height, pointer } = cell;
  const below = top + height * 2.5 < clientHeight;
  const place = below ? { top: top + height } : { bottom: `calc(100% - ${top}px)` };
  const toLeft = left + width / 2 > clientWidth / 2;
  const right = left + width;
  const edge = toLeft
    ? Math.min(right, offsetWidth - 4, Math.max(left + WAY_IN, (pointer ?? Infinity) - ASIDE))
    : Math.max(left, 4, Math.min(right - WAY_IN, (pointer ?? -Infinity) + ASIDE));
  const maxWidth = Math.min(WIDEST, (toLeft ? edge : offsetWidth - edge) - 4);
  return (
    <div
      className={classes.tip}
      style={{ ...place, maxWidth, ...(toLeft ? { right: offsetWidth - edge } : { left: edge }) }}
      aria-hidden
      onPointerLeave={onLeave}
      // The grid keeps the focus: when it loses it, the tip goes.
      onMouseDown={(event) => event.preventDefault()}
    >
      {text}
    </div>
  );
}
