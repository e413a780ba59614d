import { onDemand, usePartComing } from '#ui/on-demand.tsx';
import { useWindowEvent } from '@mantine/hooks';
import { memo, useRef, useState } from 'react';
import type { EarlyKeys } from './Palette.tsx';

const Palette = onDemand(() => import('./Palette.tsx').then((module) => module.Palette));

/**
 * Opens and closes the palette with Ctrl K or ⌘ K, also while the user types in a box. Not over another modal dialog, because Escape
 * would close both. The code of the palette is loaded when it is first opened; what is typed until its box has the focus goes there.
 */
export const PaletteHost = memo(function PaletteHost({ networkId }: { readonly networkId: string }) {
  const [opened, setOpened] = useState<boolean | null>(null);
  /** Null while the palette is closed, and once its box has the focus. */
  const early = useRef<EarlyKeys | null>(null);
  const coming = usePartComing();
  const close = () => {
    early.current = null;
    setOpened(false);
  };
  useWindowEvent('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
    event.preventDefault();
    if (opened === true) close();
    else if (document.querySelector('[aria-modal="true"]') === null) {
      early.current = { text: '', enter: false };
      setOpened(true);
    }
  });
  const onEarlyKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey } = event;
    const typed = early.current;
    // The code of the palette could not be loaded: the page has its keys back.
    const waits = coming || document.querySelector('[aria-modal="true"]') !== null;
    if (typed === null || !waits || ctrlKey || metaKey) return;
    if (key === 'Escape') close();
    else if (key === 'Enter') early.current = { ...typed, enter: true };
    else if (key === 'Backspace') early.current = { ...typed, text: typed.text.slice(0, -1) };
    else if (key.length === 1) early.current = { ...typed, text: typed.text + key };
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useWindowEvent('keydown', onEarlyKey, { capture: true });
  if (opened === null) return null;
  const takeEarly = () => {
    const typed = early.current;
    early.current = null;
    return typed;
  };
  return <Palette networkId={networkId} opened={opened} onClose={close} takeEarly={takeEarly} />;
});
