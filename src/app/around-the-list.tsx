// What stands about the list, as one part that is loaded when the list needs nothing more.
import { ColumnsButton } from '#features/client-table/ColumnsButton.tsx';
import { GroupBy } from '#features/client-table/GroupBy.tsx';
import { HelpButton } from '#features/keyboard-help/HelpButton.tsx';
import { ViewsButton } from '#features/saved-views/ViewsButton.tsx';
import { DisplayButton } from '#ui/DisplayButton.tsx';

export { FilterPanel } from '#features/filter-panel/FilterPanel.tsx';
export { AppHeader } from './AppHeader.tsx';

/** The list's own buttons. */
export function ListTools() {
  return (
    <>
      <ViewsButton />
      <GroupBy />
      <DisplayButton />
      <ColumnsButton />
      <HelpButton />
    </>
  );
}
