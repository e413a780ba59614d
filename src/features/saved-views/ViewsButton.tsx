import { useCommand } from '#state/view/page-state.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { PanelButton } from '#ui/PanelButton.tsx';
import Bookmark from 'lucide-react/icons/bookmark';
import { useState } from 'react';

const ViewsPanel = onDemand(() => import('./ViewsPanel.tsx').then((module) => module.ViewsPanel));

/** The tool of the saved views; its panel is loaded when it is first opened. */
export function ViewsButton() {
  const [opened, setOpened] = useState(false);
  useCommand('Saved views', () => setOpened(true));
  return (
    <PanelButton icon={Bookmark} label="Views" opened={opened} setOpened={setOpened}>
      <ViewsPanel onClose={() => setOpened(false)} />
    </PanelButton>
  );
}
