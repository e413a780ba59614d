import { lazy, Suspense, useEffect, useState } from 'react';

const Palette = lazy(() => import('./Palette.tsx').then((module) => ({ default: module.Palette })));

/** Ctrl/Cmd-K from anywhere, the search boxes included; the palette is loaded when it is first wanted. */
export function PaletteHost({ networkId }: { readonly networkId: string }) {
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
  return (
    <Suspense>
      <Palette networkId={networkId} opened={opened} onClose={() => setOpened(false)} />
    </Suspense>
  );
}
