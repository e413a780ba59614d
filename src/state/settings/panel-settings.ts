import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { facetLabel, GROUP_FIELDS } from '#clients/group-fields.ts';
import * as v from 'valibot';
import { setting, swapped } from './setting.ts';

/** The fields by which a total can be divided: each client has one value of them. */
export const CHART_FIELDS: readonly FieldKey[] = GROUP_FIELDS.filter((key) => FIELDS[key].several !== true);

/** The fields with a mix panel. A field that is another reading of one (OS family of OS) is shown in that one's panel. */
export const MIX_FIELDS: readonly FieldKey[] = CHART_FIELDS.filter(
  (key) => FIELDS[key].facet && FIELDS[key].familyOf === undefined,
);

/** What can be chosen in a panel; it stands in addresses. */
export type OptionName = 'by' | 'top' | 'show' | 'rows' | 'columns' | 'measure' | 'of';

/** By the option's name; the first is the default. */
type Choices = Readonly<Partial<Record<OptionName, readonly [string, ...string[]]>>>;

/** What a mix counts or adds up; its parts add up to the total by each of these. */
export const MEASURES = ['clients', 'usage', 'sent', 'received'] as const;

/** Clients, or kilobytes. */
export type Measure = (typeof MEASURES)[number];

/** A kind of panel. */
interface PanelSpec {
  readonly choices: Choices;
  /** Choices whose words on screen are not their ids. */
  readonly words?: Readonly<Record<string, string>>;
}

/** The panels other than mixes. */
const OWN_PANELS = {
  usage: {
    title: 'Usage',
    choices: { by: ['clients', ...CHART_FIELDS], top: ['10', '25', '50'], show: ['volume', 'share', 'rate'] },
    words: { rate: 'Average rate' },
  },
  when: {
    title: 'When',
    choices: { show: ['all', 'traffic', 'wireless', 'seen', 'hours'] },
    words: { all: 'Together' },
  },
  where: {
    title: 'Where',
    choices: { rows: ['accessPoint', ...CHART_FIELDS], columns: ['none', ...CHART_FIELDS], measure: MEASURES },
    words: { none: 'Online' },
  },
  distribution: { title: 'Distribution', choices: { of: ['usage', 'sent', 'received'] } },
  applications: { title: 'Applications', choices: {} },
} as const satisfies Readonly<Record<string, PanelSpec & { readonly title: string }>>;

export type OwnPanel = keyof typeof OWN_PANELS;

const MIX: PanelSpec = { choices: { measure: MEASURES } };

/** The id of a mix is its field. */
export type PanelId = OwnPanel | FieldKey;

/** Whether a panel is no mix. */
export const isOwnPanel = (id: string): id is OwnPanel => Object.hasOwn(OWN_PANELS, id);

/** All panels of the tab Charts. */
export const PANEL_IDS: readonly PanelId[] = [...Object.keys(OWN_PANELS).filter(isOwnPanel), ...MIX_FIELDS];

/** The name of a panel's figure. */
export const panelTitle = (id: PanelId): string => (isOwnPanel(id) ? OWN_PANELS[id].title : `${facetLabel(id)} mix`);

/** What can be chosen in a panel. */
export const panelSpec = (id: PanelId): PanelSpec => (isOwnPanel(id) ? OWN_PANELS[id] : MIX);

const isPanelId = (text: string): text is PanelId => PANEL_IDS.some((id) => id === text);

/** One panel of the tab Charts. */
export interface Panel {
  readonly id: PanelId;
  readonly wide: boolean;
  /** What is chosen, by the option's name, where it is not the default (see panelSpec). */
  readonly options: Readonly<Record<string, string>>;
}

/** The values of an option; none for an unknown name, such as that of a member which every object has. */
function valuesOf(id: PanelId, name: string): readonly string[] {
  const choices: Readonly<Record<string, readonly string[]>> = panelSpec(id).choices;
  return Object.hasOwn(choices, name) ? choices[name] : [];
}

/** What is chosen for an option of the panel. */
export function optionOf({ id, options }: Panel, name: OptionName): string {
  const choices = panelSpec(id).choices[name] ?? [''];
  return choices.find((one) => one === options[name]) ?? choices[0];
}

/** The panel with another choice; an unknown option or value changes nothing. */
export function withOption(panel: Panel, name: string, value: string): Panel {
  const choices = valuesOf(panel.id, name);
  if (!choices.includes(value)) return panel;
  const others = Object.entries(panel.options).filter(([one]) => one !== name);
  return { ...panel, options: Object.fromEntries(value === choices[0] ? others : [...others, [name, value]]) };
}

/** A panel with its defaults. */
export const panelOf = (id: PanelId): Panel => ({ id, wide: false, options: {} });

export const DEFAULT_PANELS: readonly Panel[] = [panelOf('usage'), panelOf('os'), panelOf('vlan')];

const WIDE = 'wide';

/** The panels as text, as the URL has them: `usage.by-vlan.wide,os,when.show-seen`; `none` for no panels. */
export const formatPanels = (panels: readonly (Omit<Panel, 'id'> & { readonly id: string })[]): string =>
  panels.length === 0
    ? 'none'
    : panels
        .map(({ id, wide, options }) =>
          [id, ...Object.entries(options).map(([name, value]) => `${name}-${value}`), ...(wide ? [WIDE] : [])].join(
            '.',
          ),
        )
        .join(',');

interface ReadPanels {
  /** Null if the text names no known panel. */
  readonly panels: readonly Panel[] | null;
  readonly unknown: readonly string[];
}

/** Reads the panels of a URL, which formatPanels wrote. */
export function parsePanels(text: string): ReadPanels {
  if (text.trim() === 'none') return { panels: [], unknown: [] };
  const panels: Panel[] = [];
  const unknown: string[] = [];
  for (const part of text.split(',').map((one) => one.trim())) {
    const [id, ...words] = part.split('.');
    if (!isPanelId(id)) {
      if (part !== '') unknown.push(part);
      continue;
    }
    if (panels.some((one) => one.id === id)) continue;
    let panel = panelOf(id);
    for (const word of words) {
      const [name, ...rest] = word.split('-');
      const value = rest.join('-');
      const next = word === WIDE ? { ...panel, wide: true } : withOption(panel, name, value);
      const known = word === WIDE || valuesOf(id, name).includes(value);
      if (!known) unknown.push(word);
      panel = next;
    }
    panels.push(panel);
  }
  return { panels: panels.length === 0 ? null : panels, unknown };
}

interface Panels {
  readonly panels: readonly Panel[];
}

const kept = setting<Panels>({
  name: 'panels',
  schema: v.object({
    panels: v.fallback(
      v.pipe(
        v.array(v.object({ id: v.string(), wide: v.boolean(), options: v.record(v.string(), v.string()) })),
        // Another version may have kept panels and choices that this one does not have.
        v.transform((list) => parsePanels(formatPanels(list)).panels ?? DEFAULT_PANELS),
      ),
      DEFAULT_PANELS,
    ),
  }),
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

/** The panels of the tab Charts, from left to right. */
export const usePanels = (): readonly Panel[] => kept.use().panels;

/** Shows or hides a panel; a shown one becomes the last. */
export const showPanel = (id: PanelId, shown: boolean): void =>
  change((panels) => [...panels.filter((one) => one.id !== id), ...(shown ? [panelOf(id)] : [])]);

/** Swaps a panel with the one before it (-1) or after it (1). */
export const movePanel = (id: PanelId, by: -1 | 1): void =>
  change((panels) =>
    swapped(
      panels,
      panels.findIndex((one) => one.id === id),
      by,
    ),
  );

/** Makes a panel wide or narrow. */
export const setPanelWide = (id: PanelId, wide: boolean): void =>
  change((panels) => panels.map((one) => (one.id === id ? { ...one, wide } : one)));

/** Chooses a value of an option; an unknown one changes nothing. */
export const setPanelOption = (id: PanelId, name: string, value: string): void =>
  change((panels) => panels.map((one) => (one.id === id ? withOption(one, name, value) : one)));

/** Replaces a mix by another; if that one is shown already, the two swap places. */
export const swapMix = (id: PanelId, other: PanelId): void =>
  change((panels) =>
    panels.map((one) => (one.id === id ? { ...one, id: other } : one.id === other ? { ...one, id } : one)),
  );

/** The panels as they were at first. */
export const resetPanels = (): void => change(() => DEFAULT_PANELS);
