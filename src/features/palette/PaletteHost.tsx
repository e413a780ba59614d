import { onDemand } from '#ui/on-demand.tsx';
import { memo, useEffect, useState } from 'react';

const Palette = onDemand(() => import('./Palette.tsx').then((module) => module.Palette));

/**
 * Opens the palette with Ctrl K or ⌘ K, also while typing in a box, but not over another modal dialog: Escape would close both.
 * Its code is loaded at the first time.
 */
export const PaletteHost = memo(function PaletteHost({ networkId }: { readonly networkId: string }) {
  const [opened, setOpened] = useState<boolean | null>(null);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
      event.preventDefault();
      setOpened((before) => before !== true && document.querySelector('[aria-modal="true"]') === null);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  if (opened === null) return null;
  return <Palette networkId={networkId} opened={opened} onClose={() => setOpened(false)} />;
});
