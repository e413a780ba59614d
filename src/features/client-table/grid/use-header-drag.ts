import { type ColumnKey, isColumnKey } from '#clients/columns.ts';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

/** A press on a header that moves by so many pixels is a drag, not a click. */
const DRAG_FROM = 6;

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
 * Moves a column by dragging its header. It uses pointer events, because Firefox cannot drag a button. A finger scrolls instead.
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
      let dragged = false;
      let to: ColumnKey | null = null;
      dragging = new AbortController();
      const { signal } = dragging;
      const end = () => {
        dragging.abort();
        setOver(null);
      };
      const follow = (event: PointerEvent) => {
        dragged ||= Math.abs(event.clientX - from) >= DRAG_FROM;
        if (!dragged) return;
        to = headerAt(event.clientX, event.clientY);
        setOver(to === key ? null : to);
      };
      const release = () => {
        end();
        if (dragged) swallowClick();
        if (dragged && to !== null && to !== key) move(key, to);
      };
      window.addEventListener('pointermove', follow, { signal });
      window.addEventListener('pointerup', release, { signal });
      window.addEventListener('pointercancel', end, { signal });
      window.addEventListener('keydown', (event) => (event.key === 'Escape' ? end() : undefined), { signal });
    };
    element.addEventListener('pointerdown', press, { signal: watching.signal });
    return () => {
      watching.abort();
      dragging.abort();
    };
  }, [header]);
  return over;
}
