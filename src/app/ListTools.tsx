import { HiddenSort } from '#features/client-table/grid/HiddenSort.tsx';
import { GroupBy } from '#features/client-table/groups/GroupBy.tsx';
import { ColumnsButton } from '#features/column-chooser/ColumnsButton.tsx';
import { DisplayButton } from '#features/display/DisplayButton.tsx';
import { ViewsButton } from '#features/saved-views/ViewsButton.tsx';

/** The list's own buttons but the help, whose key must work at once. */
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
