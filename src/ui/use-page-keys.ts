import { useWindowEvent } from '@mantine/hooks';

/** What is open over the page: a modal dialog, a menu, the panel of a PanelButton. */
const OPEN = '[aria-modal="true"], [role="menu"], [aria-haspopup][aria-expanded="true"]';

/** What takes the keys while it has the focus. In a checkbox nobody types. */
const TYPED_IN = 'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="listbox"]';

/** Whether a key is not for the page: another part has handled it, something is open over the page, or the user types or presses a modifier key. */
export function isTaken({ defaultPrevented, isComposing, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey || document.querySelector(OPEN) !== null) {
    return true;
  }
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}

/**
 * A key by its character, whether or not Caps Lock is on. Where the layout writes no Latin letters (Cyrillic, Greek, Hebrew), a letter
 * is told by the place of its key.
 */
export function keyOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key.length !== 1) return key;
  if (code.startsWith('Key') && /[^\p{sc=Latin}\p{sc=Common}]/u.test(key)) return code.slice(3).toLowerCase();
  return shiftKey ? key : key.toLowerCase();
}

/**
 * Keys of the whole page, by the character that they write (`?`, `/`), because keyboard layouts differ in what needs Shift.
 * Characters do nothing if `letters` is false; other keys (`ArrowDown`) act only while nothing has the focus.
 */
export function usePageKeys(keys: Readonly<Record<string, () => void>>, letters: boolean): void {
  // After the listeners of the document, such as that of the details, which have their own j and k.
  useWindowEvent('keydown', (event) => {
    const key = keyOf(event);
    if (isTaken(event) || !Object.hasOwn(keys, key)) return;
    if (key.length === 1 ? !letters : event.target !== document.body) return;
    event.preventDefault();
    keys[key]();
  });
}
