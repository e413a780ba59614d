import { toggleCharts, toggleRail, useShell } from '#state/settings/page-settings.ts';
import { useStableCallback } from '#state/address/use-stable-callback.ts';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

/** Which parts of the page are open; the narrow screen's drawer opens anew each time. */
export function useOpenParts() {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const { rail, charts } = useShell();
  const [drawer, setDrawer] = useState(false);
  return {
    narrow,
    rail,
    drawer,
    charts,
    toggleRail: useStableCallback(() => (narrow ? setDrawer(!drawer) : toggleRail())),
    toggleCharts,
  };
}
