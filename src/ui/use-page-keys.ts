import { useWindowEvent } from '@mantine/hooks';

const isBusy = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [aria-modal="true"], [role="listbox"], [role="menu"]') !==
    null;

/**
 * Keys of the whole page, by the character that they write (`?`, `/`), because keyboard layouts differ in what needs Shift.
 * They do nothing while the user types or a modal dialog or a menu is open, or if another part has handled the key. Characters do
 * nothing if `letters` is false; other keys (`ArrowDown`) act only while nothing has the focus.
 */
export function usePageKeys(keys: Readonly<Record<string, () => void>>, letters: boolean): void {
  // After the listeners of the document, such as that of the details, which have their own j and k.
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
    if (!Object.hasOwn(keys, event.key)) return;
    if (event.key.length === 1 ? !letters : event.target !== document.body) return;
    event.preventDefault();
    keys[event.key]();
  });
}
