import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Whether a modal dialog, a menu or a field takes the key. */
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

/** Escape closes wherever the focus is. The step keys work only while the focus is in the panel, because the list has keys of its own. */
export function usePanelKeys(
  panel: RefObject<HTMLElement | null>,
  onEscape: () => void,
  onStep: (step: -1 | 1) => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
    if (event.key === 'Escape') onEscape();
    const step = STEPS[event.key];
    if (step === undefined || !(event.target instanceof Node) || panel.current?.contains(event.target) !== true) return;
    event.preventDefault();
    onStep(step);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
