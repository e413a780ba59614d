import { useEffect, useLayoutEffect, useState } from 'react';

interface Box {
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height inside an element, without its scrollbars, in whole pixels; follows every resize.
 */
export function useElementBox(element: HTMLElement | null): Box {
  const [box, setBox] = useState<Box>(() => ({ width: globalThis.innerWidth, height: globalThis.innerHeight }));
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setBox((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    // Once the browser must lay the page out for it, while the list is still empty: else the first rows would be drawn twice.
    measure();
    const observer = new ResizeObserver(measure);
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
