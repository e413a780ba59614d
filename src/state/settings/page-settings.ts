import * as v from 'valibot';
import { setting } from './setting.ts';

interface Shell {
  readonly rail: boolean;
  readonly charts: boolean;
}

/** On a narrow or low screen the charts would push the list out of sight. */
const INITIAL: Shell = {
  rail: true,
  charts: !globalThis.matchMedia?.('(max-width: 48em), (max-height: 37em)').matches,
};

const shell = setting<Shell>({
  name: 'shell',
  schema: v.object({
    rail: v.fallback(v.boolean(), INITIAL.rail),
    charts: v.fallback(v.boolean(), INITIAL.charts),
  }),
  initial: INITIAL,
});

/** Which parts of the page are open. */
export const useShell = (): Shell => shell.use();
export const toggleRail = (): void => shell.change((open) => ({ ...open, rail: !open.rail }));
export const toggleCharts = (): void => shell.change((open) => ({ ...open, charts: !open.charts }));

/** By the server's mode: the demo's networks are none of Meraki's. */
const lastNetworks = setting<Readonly<Record<string, string>>>({
  name: 'last-network',
  schema: v.record(v.string(), v.string()),
  initial: {},
});

/** The network used last in this mode, or null. Only its id is kept, no client data. */
export const lastNetwork = (mode: string): string | null => lastNetworks.read()[mode] ?? null;

export const keepLastNetwork = (mode: string, networkId: string): void =>
  lastNetworks.change((networks) => (networks[mode] === networkId ? networks : { ...networks, [mode]: networkId }));

/** Minutes between two refreshes; Meraki's data change every five at most. */
export const REFRESH_CHOICES = [0, 5, 15, 30, 60] as const;
export type RefreshEvery = (typeof REFRESH_CHOICES)[number];

export const refreshSetting = setting<{ readonly every: RefreshEvery }>({
  name: 'refresh',
  schema: v.object({ every: v.fallback(v.picklist(REFRESH_CHOICES), 0) }),
  initial: { every: 0 },
});
