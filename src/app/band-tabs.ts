import { onDemand } from '#ui/on-demand.tsx';
import type { BandKey } from '#state/address/keys.ts';
import type { ComponentType } from 'react';

/** One tab of the band. Its parts are loaded when they are first drawn. */
interface BandTab {
  /** In the address: `band=findings`. */
  readonly key: BandKey;
  readonly label: string;
  readonly Panel: ComponentType;
  /** Stands behind the label while the list shows clients; renders text such as ", 12" or nothing. */
  readonly Count?: ComponentType;
  /** Buttons beside the tabs while the tab is chosen. */
  readonly Tools?: ComponentType;
}

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
    Count: onDemand(() => import('#features/findings/FindingsCount.tsx').then((module) => module.FindingsCount)),
    Tools: onDemand(() => import('#features/impact/ImpactButton.tsx').then((module) => module.ImpactButton)),
  },
  {
    key: 'changes',
    label: 'Changes',
    Panel: onDemand(() => import('#features/changes/ChangesPanel.tsx').then((module) => module.ChangesPanel)),
    Count: onDemand(() => import('#features/changes/ChangesCount.tsx').then((module) => module.ChangesCount)),
  },
  {
    key: 'roster',
    label: 'Roster',
    Panel: onDemand(() => import('#features/roster/RosterPanel.tsx').then((module) => module.RosterPanel)),
    Count: onDemand(() => import('#features/roster/RosterCount.tsx').then((module) => module.RosterCount)),
  },
];
