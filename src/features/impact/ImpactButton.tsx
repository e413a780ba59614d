import { useListData } from '#state/view/use-client-view.ts';
import { useCommand } from '#state/view/page-state.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { ToolButton } from '#ui/ToolButton.tsx';
import Unplug from 'lucide-react/icons/unplug';
import { useState } from 'react';

const ImpactDialog = onDemand(() => import('./ImpactDialog.tsx').then((module) => module.ImpactDialog));

/** Opens Impact: which clients drop when the places of the filter go down. */
export function ImpactButton() {
  const [opened, setOpened] = useState(false);
  const data = useListData();
  useCommand('Impact', () => setOpened(true));
  return (
    <>
      <ToolButton
        icon={Unplug}
        label="Impact"
        size="compact-xs"
        disabled={data === null}
        onClick={() => setOpened(true)}
      />
      {opened && data !== null ? <ImpactDialog data={data} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
