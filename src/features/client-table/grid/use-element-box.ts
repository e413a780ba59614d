import { useLayoutEffect, useState } from 'react';

interface Box {
  readonly width: number;
  readonly height: number;
}

/** Width and height inside an element, without its scrollbars, in whole pixels. It follows every resize. */
export function useElementBox(element: HTMLElement | null): Box {
  const [box, setBox] = useState<Box>(() => ({ width: globalThis.innerWidth, height: globalThis.innerHeight }));
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setBox((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    // Before the first rows are drawn, because another size would draw them a second time.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return box;
}
