import { useEffect } from 'react';

const CONTROLS = 'button:not(:disabled), summary, a[href], [tabindex="0"]';

function ancestorsOf(element: Element): Element[] {
  const parent = element.parentElement;
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

/**
 * A button may remove or disable itself: Delete, Clear, Cancel. If it was pressed by keyboard, the focus goes to the first control of
 * the nearest part that is left. Otherwise nothing would have the focus, and Escape would not close the panel around it.
 */
export function useFocusKept(): void {
  useEffect(() => {
    const onClick = ({ detail }: MouseEvent) => {
      const pressed = document.activeElement;
      // A click by keyboard has no count of clicks. A pointer needs no focus.
      if (detail !== 0 || pressed === null || pressed === document.body) return;
      const around = ancestorsOf(pressed);
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const left = around.filter((element) => element.isConnected);
        const next = left.map((element) => element.querySelector<HTMLElement>(CONTROLS)).find((one) => one !== null);
        next?.focus({ preventScroll: true });
      });
    };
    document.addEventListener('click', onClick, { capture: true });
    return () => document.removeEventListener('click', onClick, { capture: true });
  }, []);
}
