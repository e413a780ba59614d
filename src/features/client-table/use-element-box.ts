import { useEffect, useLayoutEffect, useState } from 'react';

interface Box {
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height inside an element, without its scrollbars, in whole pixels; follows every resize.
 * Until it has been laid out for the first time it is taken to be as large as the window.
 */
export function useElementBox(element: HTMLElement | null): Box {
  const [box, setBox] = useState<Box>(() => ({ width: globalThis.innerWidth, height: globalThis.innerHeight }));
  useLayoutEffect(() => {
    if (element === null) return undefined;
    // It calls back at first, too, when the browser has laid the page out anyway: asking the element would make it do so at once.
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      setBox((before) => (before.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return box;
}

/** Columns are chosen anew only every so many pixels of sideways scrolling. */
const STEP = 128;

/** How far an element is scrolled sideways, in steps. */
export function useScrollLeft(element: HTMLElement | null): { readonly from: number; readonly step: number } {
  const [from, setFrom] = useState(0);
  useEffect(() => {
    const follow = () => setFrom(Math.floor((element?.scrollLeft ?? 0) / STEP) * STEP);
    element?.addEventListener('scroll', follow, { passive: true });
    return () => element?.removeEventListener('scroll', follow);
  }, [element]);
  return { from, step: STEP };
}
