import { onDemand } from '#ui/on-demand.tsx';
import { PanelButton } from '#ui/PanelButton.tsx';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import { useState } from 'react';

const PanelsDialog = onDemand(() => import('./PanelsDialog.tsx').then((module) => module.PanelsDialog));

/** Which panels stand in the band, in which order and how wide. */
export function PanelsButton() {
  const [opened, setOpened] = useState(false);
  return (
    <PanelButton icon={LayoutGrid} label="Panels" opened={opened} setOpened={setOpened}>
      <PanelsDialog onClose={() => setOpened(false)} />
    </PanelButton>
  );
}
