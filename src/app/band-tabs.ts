import { formatCount } from '#format/format-count.ts';
import { BAND_KEYS, type BandKey } from '#state/address/keys.ts';
import { useComparison } from '#state/view/use-comparison.ts';
import { useFindings } from '#state/view/use-findings.ts';
import { useRoster } from '#state/view/use-roster.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { type ComponentType, useMemo } from 'react';

/** One tab of the band. Its panel and tools are loaded when they are first drawn. */
interface BandTab {
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

const TABS: Readonly<Record<BandKey, BandTab>> = {
  charts: {
    label: 'Charts',
    Panel: onDemand(() => import('#features/charts/ChartBand.tsx').then((module) => module.ChartBand)),
    Tools: onDemand(() => import('#features/charts/PanelsButton.tsx').then((module) => module.PanelsButton)),
  },
  findings: {
    label: 'Findings',
    Panel: onDemand(() => import('#features/findings/FindingsTab.tsx').then((module) => module.FindingsTab)),
    Count: FindingsCount,
    Tools: onDemand(() => import('#features/impact/ImpactButton.tsx').then((module) => module.ImpactButton)),
  },
  changes: {
    label: 'Changes',
    Panel: onDemand(() => import('#features/changes/ChangesPanel.tsx').then((module) => module.ChangesPanel)),
    Count: ChangesCount,
  },
  roster: {
    label: 'Roster',
    Panel: onDemand(() => import('#features/roster/RosterPanel.tsx').then((module) => module.RosterPanel)),
    Count: RosterCount,
  },
};

/** The tabs of the band in their order. */
export const BAND_TABS = BAND_KEYS.map((key) => ({ key, ...TABS[key] }));
