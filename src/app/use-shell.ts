import { useStableCallback } from '#state/use-stable-callback.ts';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

const NARROW = '(max-width: 48em)';

const kept = (key: string, defaultValue: boolean) => ({
  key,
  defaultValue,
  getInitialValueInEffect: false,
  deserialize: (text: string | undefined) => (text === 'true' ? true : text === 'false' ? false : defaultValue),
});

/** Which parts of the page are open: taste, kept in the browser; the narrow screen's drawer opens anew each time. */
export function useShell() {
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const [rail, setRail] = useLocalStorage(kept('clientscope.rail', true));
  const [charts, setCharts] = useLocalStorage(kept('clientscope.charts', !globalThis.matchMedia(NARROW).matches));
  const [drawer, setDrawer] = useState(false);
  return {
    narrow,
    rail,
    drawer,
    charts,
    toggleRail: useStableCallback(() => (narrow ? setDrawer(!drawer) : setRail(!rail))),
    toggleCharts: useStableCallback(() => setCharts(!charts)),
  };
}
