import { toggleCharts, toggleRail, useShell } from '#state/settings/page-settings.ts';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';

/** Which parts of the page are open; the narrow screen's drawer opens anew each time. */
export function useOpenParts() {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const { rail, charts } = useShell();
  const [drawer, { toggle }] = useDisclosure();
  return { narrow, rail: narrow ? drawer : rail, charts, toggleRail: narrow ? toggle : toggleRail, toggleCharts };
}
