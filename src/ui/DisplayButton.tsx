import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { lazy, useState } from 'react';
import { PanelButton } from './PanelButton.tsx';

const DisplayPanel = lazy(() => import('./DisplayPanel.tsx').then((module) => ({ default: module.DisplayPanel })));

/** How figures, times and rows read; the panel is loaded when it is first wanted. */
export function DisplayButton() {
  const [opened, setOpened] = useState(false);
  return (
    <PanelButton icon={SlidersHorizontal} label="Display" opened={opened} setOpened={setOpened}>
      <DisplayPanel onClose={() => setOpened(false)} />
    </PanelButton>
  );
}
