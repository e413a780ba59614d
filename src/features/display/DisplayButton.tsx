import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { useState } from 'react';
import { onDemand } from '#ui/on-demand.tsx';
import { PanelButton } from '#ui/PanelButton.tsx';

const DisplayPanel = onDemand(() => import('./DisplayPanel.tsx').then((module) => module.DisplayPanel));

/** The tool "Display"; its panel is loaded when it is first opened. */
export function DisplayButton() {
  const [opened, setOpened] = useState(false);
  return (
    <PanelButton icon={SlidersHorizontal} label="Display" opened={opened} setOpened={setOpened}>
      <DisplayPanel onClose={() => setOpened(false)} />
    </PanelButton>
  );
}
