import { HiddenSort } from '#features/client-table/grid/HiddenSort.tsx';
import { GroupBy } from '#features/client-table/groups/GroupBy.tsx';
import { ColumnsButton } from '#features/column-chooser/ColumnsButton.tsx';
import { DisplayButton } from '#features/display/DisplayButton.tsx';
import { HelpButton } from '#features/keyboard-help/HelpButton.tsx';
import { ViewsButton } from '#features/saved-views/ViewsButton.tsx';

/** The list's own buttons. */
export function ListTools() {
  return (
    <>
      <HiddenSort />
      <ViewsButton />
      <GroupBy />
      <DisplayButton />
      <ColumnsButton />
      <HelpButton />
    </>
  );
}
