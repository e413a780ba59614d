import * as v from 'valibot';
import { DEFAULT_PANELS, formatPanels, type Panel, type PanelId, panelOf, parsePanels, withOption } from './panels.ts';
import { setting } from './setting.ts';

interface Panels {
  readonly panels: readonly Panel[];
}

const kept = setting<Panels>({
  name: 'panels',
  schema: v.object({
    panels: v.fallback(
      v.pipe(
        v.array(v.object({ id: v.string(), wide: v.boolean(), options: v.record(v.string(), v.string()) })),
        // What another version kept may name panels and choices that there are no more.
        v.transform((list) => parsePanels(formatPanels(list)).panels ?? DEFAULT_PANELS),
      ),
      DEFAULT_PANELS,
    ),
  }),
  initial: { panels: DEFAULT_PANELS },
  address: {
    key: 'panels',
    format: ({ panels }) => formatPanels(panels),
    lend: (value, text) => {
      const { panels, unknown } = parsePanels(text);
      return { value: panels === null ? value : { panels }, unknown };
    },
  },
});

const change = (edit: (panels: readonly Panel[]) => readonly Panel[]) =>
  kept.change(({ panels }) => ({ panels: edit(panels) }));

/** The panels that stand in the band, from left to right. */
export const usePanels = (): readonly Panel[] => kept.use().panels;

/** A panel that comes in stands last. */
export const showPanel = (id: PanelId, shown: boolean): void =>
  change((panels) => [...panels.filter((one) => one.id !== id), ...(shown ? [panelOf(id)] : [])]);

/** Changes places with the neighbour before (-1) or behind (1). */
export const movePanel = (id: PanelId, by: -1 | 1): void =>
  change((panels) => {
    const at = panels.findIndex((one) => one.id === id);
    const other = at + by;
    if (at < 0 || other < 0 || other >= panels.length) return panels;
    const moved = [...panels];
    [moved[at], moved[other]] = [moved[other], moved[at]];
    return moved;
  });

export const setPanelWide = (id: PanelId, wide: boolean): void =>
  change((panels) => panels.map((one) => (one.id === id ? { ...one, wide } : one)));

export const setPanelOption = (id: PanelId, name: string, value: string): void =>
  change((panels) => panels.map((one) => (one.id === id ? withOption(one, name, value) : one)));

/** Another mix in a mix's place; one that stands already changes places with it. */
export const swapMix = (id: PanelId, other: PanelId): void =>
  change((panels) =>
    panels.map((one) => (one.id === id ? { ...one, id: other } : one.id === other ? { ...one, id } : one)),
  );

export const resetPanels = (): void => change(() => DEFAULT_PANELS);
