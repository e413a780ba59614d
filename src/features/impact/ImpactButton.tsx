import { useClientData } from '#state/view/use-client-view.ts';
import { askImpact, useCommand, useImpactQuestion } from '#state/view/page-state.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { ToolButton } from '#ui/ToolButton.tsx';
import Unplug from 'lucide-react/icons/unplug';

const ImpactDialog = onDemand(() => import('./ImpactDialog.tsx').then((module) => module.ImpactDialog));

/** Opens Impact: which clients drop when the places of the filter go down. */
export const ImpactButton = () => (
  <ToolButton
    icon={Unplug}
    label="Impact"
    size="compact-xs"
    disabled={useClientData() === null}
    onClick={() => askImpact([])}
  />
);

/** The dialog, for whatever part of the page asks. */
export function ImpactHost() {
  const asked = useImpactQuestion();
  const data = useClientData();
  useCommand('Impact', () => askImpact([]));
  if (asked === null || data === null) return null;
  return <ImpactDialog data={data} asked={asked} onClose={() => askImpact(null)} />;
}
