import { isFieldKey } from '#clients/fields.ts';
import { facetLabel } from '#clients/group-fields.ts';
import type { PanelId } from '#state/settings/panel-settings.ts';

const TITLES: Readonly<Record<string, string>> = {
  usage: 'Usage',
  when: 'When',
  where: 'Where',
  distribution: 'Distribution',
  applications: 'Applications',
};

/** The name of a panel's figure. */
export const panelTitle = (id: PanelId): string => TITLES[id] ?? (isFieldKey(id) ? `${facetLabel(id)} mix` : id);
