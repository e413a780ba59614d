import { onDemand } from '#ui/on-demand.tsx';
import { useWindowEvent } from '@mantine/hooks';
import { memo, useState } from 'react';

const Palette = onDemand(() => import('./Palette.tsx').then((module) => module.Palette));

/**
 * Opens and closes the palette with Ctrl K or ⌘ K, also while the user types in a box. Not over another modal dialog, because Escape
 * would close both. The code of the palette is loaded when it is first opened.
 */
export const PaletteHost = memo(function PaletteHost({ networkId }: { readonly networkId: string }) {
  const [opened, setOpened] = useState<boolean | null>(null);
  useWindowEvent('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
    event.preventDefault();
    setOpened((before) => before !== true && document.querySelector('[aria-modal="true"]') === null);
  });
  if (opened === null) return null;
  return <Palette networkId={networkId} opened={opened} onClose={() => setOpened(false)} />;
});
