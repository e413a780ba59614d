import { useCallback, useMemo, useSyncExternalStore } from 'react';

const NOTHING = '0 0';

/** Width and height inside an element, without its scrollbars, in whole pixels; follows every resize. */
export function useElementBox(element: HTMLElement | null): { readonly width: number; readonly height: number } {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (element === null) return () => undefined;
      const observer = new ResizeObserver(listener);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [element],
  );
  // A text, since a snapshot must stay the same while nothing changes.
  const box = useSyncExternalStore(subscribe, () =>
    element === null ? NOTHING : `${element.clientWidth} ${element.clientHeight}`,
  );
  return useMemo(() => {
    const [width, height] = box.split(' ').map(Number);
    return { width, height };
  }, [box]);
}

/** Columns are chosen anew only every so many pixels of sideways scrolling. */
const STEP = 128;

/** How far an element is scrolled sideways, in steps. */
export function useScrollLeft(element: HTMLElement | null): { readonly from: number; readonly step: number } {
  const subscribe = useCallback(
    (listener: () => void) => {
      element?.addEventListener('scroll', listener, { passive: true });
      return () => element?.removeEventListener('scroll', listener);
    },
    [element],
  );
  const from = useSyncExternalStore(subscribe, () => Math.floor((element?.scrollLeft ?? 0) / STEP) * STEP);
  return { from, step: STEP };
}
