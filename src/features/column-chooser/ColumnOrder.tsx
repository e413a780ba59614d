import { type ColumnKey, columnShape } from '#clients/columns.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { MoveButtons } from '#ui/MoveButtons.tsx';
import GripVertical from 'lucide-react/icons/grip-vertical';
import Pin from 'lucide-react/icons/pin';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import classes from './ColumnsDialog.module.css';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -5, PageDown: 5 };

/** The index of the line at a height. The lines are equally high. @param y pixels, as of a pointer event */
function placeUnder(list: HTMLElement, y: number): number {
  const box = list.getBoundingClientRect();
  return Math.floor(((y - box.top) / Math.max(1, box.height)) * list.childElementCount);
}

/** The order of the shown columns. A column's handle is dragged, or moved by the arrow keys; two buttons move it without either. */
export function ColumnOrder() {
  const { order, pinned, move, togglePinned } = useColumns();
  const [dragged, setDragged] = useState<ColumnKey | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent, key: ColumnKey) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(key, order.indexOf(key) + step);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (dragged === null || list.current === null) return;
    const place = placeUnder(list.current, event.clientY);
    if (place !== order.indexOf(dragged)) move(dragged, place);
  };
  return (
    <div className={classes.order}>
      <h3>Order, left to right</h3>
      <ul ref={list} aria-label="Order of the columns">
        {order.map((key, at) => {
          const { label } = columnShape(key);
          const isPinned = pinned.includes(key);
          return (
            <li key={key} data-dragged={key === dragged}>
              <button
                type="button"
                className={classes.handle}
                aria-label={`Move ${label}`}
                title="Drag, or move with the arrow keys"
                onKeyDown={(event) => onKeyDown(event, key)}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  setDragged(key);
                }}
                onPointerMove={onPointerMove}
                onPointerUp={() => setDragged(null)}
                onPointerCancel={() => setDragged(null)}
              >
                <GripVertical size={14} aria-hidden />
              </button>
              <span>{label}</span>
              <MoveButtons label={`column ${label}`} at={at} count={order.length} onMove={(by) => move(key, at + by)} />
              <IconButton
                icon={Pin}
                iconSize={13}
                variant={isPinned ? 'light' : 'subtle'}
                color={isPinned ? 'blue' : 'gray'}
                label={`Pin ${label}`}
                title={isPinned ? 'Stays at the left; click to let it go' : 'Keep at the left'}
                aria-pressed={isPinned}
                onClick={() => togglePinned(key)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
