import { formatCount } from '#format/format-count.ts';
import type { BandKey } from '#state/address/keys.ts';
import { useComparison } from '#state/view/use-comparison.ts';
import { useFindings } from '#state/view/use-findings.ts';
import { useRoster } from '#state/view/use-roster.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { type ComponentType, useMemo } from 'react';

/** One tab of the band. Its panel and tools are loaded when they are first drawn. */
interface BandTab {
  /** In the address: `band=findings`. */
  readonly key: BandKey;
  readonly label: string;
  readonly Panel: ComponentType;
  /** Renders a text after the label, such as ", 12", or nothing. */
  readonly Count?: ComponentType;
  /** Buttons beside the tabs while the tab is chosen. */
  readonly Tools?: ComponentType;
}

const countText = (count: number | undefined) => (count === undefined ? null : `, ${formatCount(count)}`);

/** How many clients have a finding. */
const FindingsCount = () => countText(useFindings()?.findings.marked);

/** How many clients changed in any way. */
function ChangesCount() {
  const { changes } = useComparison();
  const count = useMemo(
    () => changes?.marks.reduce((sum, set) => (set === 0 ? sum : sum + 1), changes.gone.length),
    [changes],
  );
  return countText(count);
}

/** How many lines of the roster are missing. */
const RosterCount = () => countText(useRoster().found?.match.missing.length);

/** The band's tabs in their order; the first is the default. A new tab is one entry here. */
export const BAND_TABS: readonly [BandTab, ...BandTab[]] = [
  {
    key: 'charts',
    label: 'Charts',
    Panel: onDemand(() => import('#features/charts/ChartBand.tsx').then((module) => module.ChartBand)),
    Tools: onDemand(() => import('#features/charts/PanelsButton.tsx').then((module) => module.PanelsButton)),
  },
  {
    key: 'findings',
    label: 'Findings',
    Panel: onDemand(() => import('#features/findings/FindingsTab.tsx').then((module) => module.FindingsTab)),
    Count: FindingsCount,
    Tools: onDemand(() => import('#features/impact/ImpactButton.tsx').then((module) => module.ImpactButton)),
  },
  {
    key: 'changes',
    label: 'Changes',
    Panel: onDemand(() => import('#features/changes/ChangesPanel.tsx').then((module) => module.ChangesPanel)),
    Count: ChangesCount,
  },
  {
    key: 'roster',
    label: 'Roster',
    Panel: onDemand(() => import('#features/roster/RosterPanel.tsx').then((module) => module.RosterPanel)),
    Count: RosterCount,
  },
];
