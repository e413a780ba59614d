import { useCommand } from '#state/view/page-state.ts';
import { copyText } from '#ui/copy-text.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { PanelButton } from '#ui/PanelButton.tsx';
import Bookmark from 'lucide-react/icons/bookmark';
import { useState } from 'react';
import { linkOf, useViewActions } from './view-actions.ts';

const ViewsPanel = onDemand(() => import('./ViewsPanel.tsx').then((module) => module.ViewsPanel));

/** The tool of the saved views; its panel is loaded when it is first opened. */
export function ViewsButton() {
  const [opened, setOpened] = useState(false);
  const { current } = useViewActions();
  useCommand('Saved views', () => setOpened(true));
  useCommand('Copy link to what is shown', () => {
    void copyText(linkOf(current('', { filter: true, columns: true })), 'the link to what is shown');
  });
  return (
    <PanelButton icon={Bookmark} label="Views" opened={opened} setOpened={setOpened}>
      <ViewsPanel onClose={() => setOpened(false)} />
    </PanelButton>
  );
}
