import { useEffect, useEffectEvent } from 'react';

const isBusy = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [aria-modal="true"], [role="listbox"]') !== null;

/**
 * Keys of the whole page by what they write (`?`, `/`: Shift or not is the keyboard layout's business); none while typing
 * or in a modal dialog, none that another part has taken, and none at all where `on` is false.
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
