import { useClientData, useListData } from '#state/view/use-client-view.ts';
import { onDemand } from '#ui/on-demand.tsx';

const WhatHides = onDemand(() => import('./WhatHides.tsx').then((module) => module.WhatHides));

/** Says why the list is empty if the filter hides all loaded clients. */
export function FilteredToNothing() {
  const data = useClientData();
  // The rows come back before everything else follows them.
  const back = (useListData()?.view.order.length ?? 0) > 0;
  if (back || data === null || data.view.order.length > 0 || data.view.rowCount === 0) return null;
  return <WhatHides data={data} rowCount={data.view.rowCount} />;
}
