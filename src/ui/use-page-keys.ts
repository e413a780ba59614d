import { useWindowEvent } from '@mantine/hooks';

/** What is open over the page: a modal dialog, a menu, the panel of a PanelButton. */
const OPEN = '[aria-modal="true"], [role="menu"], [aria-haspopup][aria-expanded="true"]';

/** Whether a key is not for the page: another part has handled it, something is open over the page, or the user types or presses a modifier key. */
export function isTaken({ defaultPrevented, isComposing, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey || document.querySelector(OPEN) !== null) {
    return true;
  }
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="listbox"]') !== null
  );
}

/**
 * Keys of the whole page, by the character that they write (`?`, `/`), because keyboard layouts differ in what needs Shift.
 * Characters do nothing if `letters` is false; other keys (`ArrowDown`) act only while nothing has the focus.
 */
export function usePageKeys(keys: Readonly<Record<string, () => void>>, letters: boolean): void {
  // After the listeners of the document, such as that of the details, which have their own j and k.
  useWindowEvent('keydown', (event) => {
    if (isTaken(event) || !Object.hasOwn(keys, event.key)) return;
    if (event.key.length === 1 ? !letters : event.target !== document.body) return;
    event.preventDefault();
    keys[event.key]();
  });
}
