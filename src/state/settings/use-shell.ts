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

const kept = setting<Shell>({
  name: 'shell',
  schema: v.object({
    rail: v.fallback(v.boolean(), INITIAL.rail),
    charts: v.fallback(v.boolean(), INITIAL.charts),
  }),
  initial: INITIAL,
});

/** Which parts of the page are open. */
export const useShell = (): Shell => kept.use();
export const toggleRail = (): void => kept.change((shell) => ({ ...shell, rail: !shell.rail }));
export const toggleCharts = (): void => kept.change((shell) => ({ ...shell, charts: !shell.charts }));
