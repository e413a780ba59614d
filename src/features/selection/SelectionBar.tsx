import { useClientData } from '#state/view/use-client-view.ts';
import { useSelection } from '#state/view/page-state.ts';
import { onDemand } from '#ui/on-demand.tsx';

const SelectedClients = onDemand(() => import('./SelectedClients.tsx').then((module) => module.SelectedClients));

/** The bar of the selected clients; it is shown while there are any. */
export function SelectionBar() {
  const data = useClientData();
  const { ids } = useSelection();
  return data === null || ids.size === 0 ? null : <SelectedClients data={data} ids={ids} />;
}
