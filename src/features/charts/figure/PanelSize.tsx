import { type Panel, setPanelWide } from '#state/settings/panel-settings.ts';
import { PanelSelect } from './PanelSelect.tsx';

const SIZES = [
  { value: 'normal', label: 'Normal' },
  { value: 'wide', label: 'Wide' },
];

export function PanelSize({ panel }: { readonly panel: Panel }) {
  return (
    <PanelSelect
      label="Size"
      value={panel.wide ? 'wide' : 'normal'}
      choices={SIZES}
      onChoose={(size) => setPanelWide(panel.id, size === 'wide')}
    />
  );
}
