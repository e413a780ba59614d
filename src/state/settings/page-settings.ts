import * as v from 'valibot';
import { setting, oneOf } from './setting.ts';
import { displayFormat, type DisplayFormat } from '#format/display-format.ts';
import { useMemo } from 'react';

/** The charts would push the list off a small screen, so they are closed there at first. */
const smallScreen = globalThis.matchMedia?.('(max-width: 48em), (max-height: 37em)').matches;

const shell = setting({
  name: 'shell',
  schema: v.object({
    rail: v.fallback(v.boolean(), true),
    charts: v.fallback(v.boolean(), !smallScreen),
  }),
});

/** Which parts of the page are open. */
export const useShell = shell.use;
export const toggleRail = (): void => shell.change((open) => ({ ...open, rail: !open.rail }));
export const toggleCharts = (): void => shell.change((open) => ({ ...open, charts: !open.charts }));
export const openCharts = (): void => shell.change((open) => ({ ...open, charts: true }));

/** By the server's mode, because the networks of the demo do not exist at Meraki. */
const lastNetworks = setting<Readonly<Record<string, string>>>({
  name: 'last-network',
  schema: v.record(v.string(), v.string()),
});

/** The network used last in this mode, or null. Only its id is kept, no client data. */
export const lastNetwork = (mode: string): string | null => lastNetworks.read()[mode] ?? null;

/** Remembers the network for the next visit in this mode. */
export const keepLastNetwork = (mode: string, networkId: string): void =>
  lastNetworks.change((networks) => (networks[mode] === networkId ? networks : { ...networks, [mode]: networkId }));

/** Minutes between two refreshes; Meraki's data change every five at most. */
export const REFRESH_CHOICES = [0, 5, 15, 30, 60] as const;
export type RefreshEvery = (typeof REFRESH_CHOICES)[number];

/** How often the list is refreshed by itself. */
export const refreshSetting = setting<{ readonly every: RefreshEvery }>({
  name: 'refresh',
  schema: v.object({ every: v.fallback(v.picklist(REFRESH_CHOICES), 0) }),
});

/** Checks the kept choices of the Display panel; the first of each is the default. */
export const KEPT_DISPLAY = v.object({
  density: oneOf(['compact', 'normal', 'comfortable']),
  times: oneOf(['relative', 'absolute']),
  zone: oneOf(['local', 'utc']),
  bytes: oneOf(['decimal', 'binary']),
  /** Whether single characters are commands, such as / and j. Voice input can press them by mistake, so they can be switched off (WCAG 2.1.4). */
  keys: oneOf(['on', 'off']),
});

/** How figures, times and rows are shown. */
export type Display = v.InferOutput<typeof KEPT_DISPLAY>;

const kept = setting<Display>({
  name: 'display',
  schema: KEPT_DISPLAY,
});

const setDisplay = (part: Partial<Display>): void => kept.change((display) => ({ ...display, ...part }));

/** The choices of the Display panel, and a function that changes them. */
export const useDisplay = (): { display: Display; setDisplay(part: Partial<Display>): void } => ({
  display: kept.use(),
  setDisplay,
});

/** Formatters that follow the Display panel; the same object until a choice changes. */
export function useFormat(): DisplayFormat {
  const { times, zone, bytes } = useDisplay().display;
  return useMemo(() => displayFormat({ times, zone, bytes }), [times, zone, bytes]);
}
