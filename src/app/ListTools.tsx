import { ColumnsButton } from '#features/column-chooser/ColumnsButton.tsx';
import { DisplayButton } from '#features/display/DisplayButton.tsx';
import { GroupBy, HiddenSort, ListNews } from '#features/client-table/TableTools.tsx';
import { ViewsButton } from '#features/saved-views/ViewsButton.tsx';
import { onDemand } from '#ui/on-demand.tsx';

const ImpactHost = onDemand(() => import('#features/impact/ImpactButton.tsx').then((module) => module.ImpactHost));

/** The buttons of the list, without the help, whose key must work at once; and what other parts of the page open. */
export function ListTools() {
  return (
    <>
      <ListNews />
      <HiddenSort />
      <ViewsButton />
      <GroupBy />
      <DisplayButton />
      <ColumnsButton />
      <ImpactHost />
    </>
  );
}
