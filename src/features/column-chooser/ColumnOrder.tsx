import { type ColumnKey, columnShape } from '#clients/columns.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { ActionIcon } from '@mantine/core';
import GripVertical from 'lucide-react/icons/grip-vertical';
import Pin from 'lucide-react/icons/pin';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import classes from './ColumnsDialog.module.css';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -5, PageDown: 5 };

/** The place in a list of equal lines that a pointer is over. */
function placeUnder(list: HTMLElement, y: number): number {
  const box = list.getBoundingClientRect();
  return Math.floor(((y - box.top) / Math.max(1, box.height)) * list.childElementCount);
}

/** The shown columns from left to right; each can be dragged by its handle or moved by the arrow keys on it. */
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
        {order.map((key) => {
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
              <ActionIcon
                size="sm"
                variant={isPinned ? 'light' : 'subtle'}
                color={isPinned ? 'blue' : 'gray'}
                aria-label={`Pin ${label}`}
                aria-pressed={isPinned}
                title={isPinned ? 'Stays at the left; click to let it go' : 'Keep at the left'}
                onClick={() => togglePinned(key)}
              >
                <Pin size={13} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
