import { onDemand, usePartComing } from '#ui/on-demand.tsx';
import { keyOf } from '#ui/use-page-keys.ts';
import { useWindowEvent } from '@mantine/hooks';
import { memo, useRef, useState } from 'react';

const Palette = onDemand(() => import('./Palette.tsx').then((module) => module.Palette));

/**
 * Opens and closes the palette with Ctrl K or ⌘ K, also while the user types in a box. Not over another modal dialog, because Escape
 * would close both. The code of the palette is loaded when it is first opened; what is typed until its box has the focus goes there.
 */
export const PaletteHost = memo(function PaletteHost({ networkId }: { readonly networkId: string }) {
  const [opened, setOpened] = useState<boolean | null>(null);
  /** The keys since it was opened; null while it is closed, and once its box has the focus. */
  const early = useRef<string[] | null>(null);
  const coming = usePartComing();
  const show = (shown: boolean) => {
    early.current = shown ? [] : null;
    setOpened(shown);
  };
  const onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const modal = document.querySelector('[aria-modal="true"]') !== null;
    if (ctrlKey || metaKey) {
      if (keyOf(event) !== 'k' || altKey || shiftKey) return;
      if (opened === true || !modal) show(opened !== true);
    } else {
      // If its code could not be loaded, the page has its keys back.
      if (early.current === null || (!coming && !modal) || !/^(.|Enter|Backspace|Escape)$/u.test(key)) return;
      if (key === 'Escape') show(false);
      else early.current.push(key);
      event.stopPropagation();
    }
    event.preventDefault();
  };
  useWindowEvent('keydown', onKey, { capture: true });
  if (opened === null) return null;
  const takeEarly = () => {
    const keys = early.current;
    early.current = null;
    return keys ?? [];
  };
  return <Palette networkId={networkId} opened={opened} onClose={() => show(false)} takeEarly={takeEarly} />;
});
