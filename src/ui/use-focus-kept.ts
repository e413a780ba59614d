import { useWindowEvent } from '@mantine/hooks';

const CONTROLS = 'button:not(:disabled), summary, a[href], [tabindex="0"], [type="search"]';

/** From the nearest one on. */
export function ancestorsOf(element: Element): Element[] {
  const parent = element.parentElement;
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

/** Half a second: a chip goes only after the list was painted, and a disabled button loses the focus a frame later. */
const MOST_FRAMES = 30;

/** Once the pressed button has lost the focus to nothing, gives it to the first control of the nearest part that is left. */
export function watchFocus(pressed: Element, around: readonly Element[], frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    if (document.activeElement === pressed && frames > 0) watchFocus(pressed, around, frames - 1);
    if (document.activeElement !== document.body) return;
    for (const element of around.filter(({ isConnected }) => isConnected)) {
      element.querySelector<HTMLElement>(CONTROLS)?.focus({ preventScroll: true });
      // A part that is hidden, as the filters of a narrow window, takes no focus.
      if (document.activeElement !== document.body) return;
    }
  });
}

/**
 * A button may remove or disable itself: Delete, Clear, Cancel. If it was pressed by keyboard, or stands in a panel, the focus goes
 * to the first control of the nearest part that is left. Otherwise nothing would have the focus, and Escape would not close the panel around it.
 */
export function useFocusKept(): void {
  const onClick = ({ detail }: MouseEvent) => {
    const pressed = document.activeElement;
    if (pressed === null || pressed === document.body) return;
    // A click by keyboard has no count of clicks. After a pointer only an open panel needs the focus, for Escape.
    const within = detail === 0 ? document.body : pressed.closest('[role="dialog"]');
    watchFocus(
      pressed,
      ancestorsOf(pressed).filter((one) => within?.contains(one)),
    );
  };
  useWindowEvent('click', onClick, { capture: true });
}
