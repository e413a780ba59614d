import { facetLabel } from '#clients/group-fields.ts';
import { isOwnPanel, type OwnPanel, type PanelId } from '#state/settings/panel-settings.ts';

const TITLES: Readonly<Record<OwnPanel, string>> = {
  usage: 'Usage',
  when: 'When',
  where: 'Where',
  distribution: 'Distribution',
  applications: 'Applications',
};

/** The name of a panel's figure. */
export const panelTitle = (id: PanelId): string => (isOwnPanel(id) ? TITLES[id] : `${facetLabel(id)} mix`);
