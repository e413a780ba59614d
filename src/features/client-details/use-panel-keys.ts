import { type RefObject, useEffect } from 'react';

/** Dialogs, menus and fields that are open above the panel have the first right to Escape. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('[aria-modal="true"]') !== null) return true;
  if (!(event.target instanceof Element)) return false;
  return (
    event.target.closest(
      'input, textarea, select, [role=menu], [role=listbox], [aria-haspopup][aria-expanded=true]',
    ) !== null
  );
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, k: -1, ArrowRight: 1, j: 1 };

/** Escape wherever the focus is; steps through the list while the focus is in the panel, for the list has keys of its own. */
export function usePanelKeys(
  panel: RefObject<HTMLElement | null>,
  onEscape: () => void,
  onStep: (step: -1 | 1) => void,
): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      if (event.key === 'Escape') onEscape();
      const step = STEPS[event.key];
      if (step === undefined || !(event.target instanceof Node) || panel.current?.contains(event.target) !== true)
        return;
      event.preventDefault();
      onStep(step);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [panel, onEscape, onStep]);
}
