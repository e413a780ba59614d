import { ColumnsButton } from '#features/column-chooser/ColumnsButton.tsx';
import { DisplayButton } from '#features/display/DisplayButton.tsx';
import { GroupBy, HiddenSort } from '#features/client-table/TableTools.tsx';
import { ViewsButton } from '#features/saved-views/ViewsButton.tsx';

/** The buttons of the list, without the help, whose key must work at once. */
export function ListTools() {
  return (
    <>
      <HiddenSort />
      <ViewsButton />
      <GroupBy />
      <DisplayButton />
      <ColumnsButton />
    </>
  );
}
