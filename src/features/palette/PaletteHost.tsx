import { onDemand } from '#ui/on-demand.tsx';
import { memo, useEffect, useState } from 'react';

const Palette = onDemand(() => import('./Palette.tsx').then((module) => module.Palette));

/** Ctrl/Cmd-K from anywhere, the search boxes included; the palette is loaded when it is first wanted. */
export const PaletteHost = memo(function PaletteHost({ networkId }: { readonly networkId: string }) {
  const [opened, setOpened] = useState<boolean | null>(null);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpened((before) => before !== true);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  if (opened === null) return null;
  return <Palette networkId={networkId} opened={opened} onClose={() => setOpened(false)} />;
});
