import { type ColumnKey, isColumnKey } from '#clients/columns.ts';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

/** A press on a header that moves by so many pixels is a drag, not a click. */
const DRAG_FROM = 6;

/** The column whose header is at a point of the page; null if there is none. */
function headerAt(x: number, y: number): ColumnKey | null {
  const key = document.elementFromPoint(x, y)?.closest('[data-header]')?.getAttribute('data-header');
  return isColumnKey(key) ? key : null;
}

/** Cancels the click that ends a drag, so that it does not sort. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  // Over another element, the release causes no click.
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

/**
 * Moves a column by dragging its header; Escape cancels the drag. It uses pointer events, because Firefox cannot drag a button. A
 * finger scrolls instead.
 * @param header the element that contains the header cells
 * @returns the column whose place the dragged one would take
 */
export function useHeaderDrag(
  header: RefObject<HTMLElement | null>,
  onMove: (key: ColumnKey, to: ColumnKey) => void,
): ColumnKey | null {
  const [over, setOver] = useState<ColumnKey | null>(null);
  const move = useEffectEvent(onMove);
  useEffect(() => {
    const element = header.current;
    if (element === null) return undefined;
    const watching = new AbortController();
    let dragging = new AbortController();
    const press = ({ button, pointerType, target, clientX: from, clientY }: PointerEvent) => {
      const onName = target instanceof Element && target.closest('button') !== null;
      const key = headerAt(from, clientY);
      if (button !== 0 || pointerType === 'touch' || !onName || key === null) return;
      let state: 'pressed' | 'dragged' | 'cancelled' = 'pressed';
      let to: ColumnKey | null = null;
      dragging = new AbortController();
      const { signal } = dragging;
      const end = () => {
        dragging.abort();
        setOver(null);
      };
      const follow = (event: PointerEvent) => {
        if (state === 'pressed' && Math.abs(event.clientX - from) >= DRAG_FROM) state = 'dragged';
        if (state !== 'dragged') return;
        to = headerAt(event.clientX, event.clientY);
        setOver(to === key ? null : to);
      };
      const release = () => {
        end();
        if (state !== 'pressed') swallowClick();
        if (to !== null && to !== key) move(key, to);
      };
      const cancel = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || state !== 'dragged') return;
        // Escape would also close the details, or unselect the clients.
        event.stopPropagation();
        state = 'cancelled';
        to = null;
        setOver(null);
      };
      window.addEventListener('pointermove', follow, { signal });
      window.addEventListener('pointerup', release, { signal });
      window.addEventListener('pointercancel', end, { signal });
      window.addEventListener('keydown', cancel, { signal, capture: true });
    };
    element.addEventListener('pointerdown', press, { signal: watching.signal });
    return () => {
      watching.abort();
      dragging.abort();
    };
  }, [header]);
  return over;
}
