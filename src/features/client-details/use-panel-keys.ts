import { useDisplay } from '#state/settings/page-settings.ts';
import { isTaken, keyOf } from '#ui/use-page-keys.ts';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Steps } from './PanelHeader.tsx';

const STEP_KEYS: Readonly<Record<string, 'previous' | 'next'>> = {
  ArrowLeft: 'previous',
  k: 'previous',
  ArrowRight: 'next',
  j: 'next',
};

/** Escape closes the panel wherever the focus is. The other keys work while the focus is in the panel, because the list has keys of its own. */
export function usePanelKeys(panel: RefObject<HTMLElement | null>, onEscape: () => void, steps: Steps): void {
  const letters = useDisplay().display.keys === 'on';
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const key = keyOf(event);
    const { target } = event;
    if (isTaken(event)) return;
    if (key === 'Escape') onEscape();
    // The Display panel can switch off the keys of single characters.
    const step = key.length === 1 && !letters ? undefined : STEP_KEYS[key];
    if (step === undefined || !(target instanceof Node) || panel.current?.contains(target) !== true) return;
    event.preventDefault();
    steps[step]?.();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
