import { useEffect } from 'react';

/** Dialogs, menus and fields that are open above the panel have the first right to Escape. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('[aria-modal="true"]') !== null) return true;
  if (!(event.target instanceof Element)) return false;
  return event.target.closest('input, textarea, select, [role=menu], [role=listbox], [aria-expanded=true]') !== null;
}

/** Calls back on Escape wherever the focus is. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isTaken(event)) onEscape();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [onEscape]);
}
