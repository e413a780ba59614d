import { useEffect, useEffectEvent } from 'react';

const isBusy = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [aria-modal="true"], [role="listbox"]') !== null;

/**
 * Single keys of the whole page, by the character that they write (`?`, `/`), because keyboard layouts differ in what needs Shift.
 * They do nothing while the user types or a modal dialog is open, if another part has handled the key, or if `on` is false.
 */
export function usePageKeys(keys: Readonly<Record<string, () => void>>, on: boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
