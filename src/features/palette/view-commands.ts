import { columnShape } from '#clients/columns.ts';
import { GROUP_FIELDS, groupLabel } from '#clients/group-fields.ts';
import { BAND_KEYS } from '#state/address/keys.ts';
import { useBandTab, useGrouping, useSort } from '#state/address/use-view-keys.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import type { Command } from '#state/view/page-state.ts';

/** Commands that open a tab of the band, group the list by a field, and order it by a shown column as a click on its header does. */
export function useViewCommands(): readonly Command[] {
  const { group, setGroup } = useGrouping();
  const { setSort } = useSort();
  const { shown } = useColumns();
  const { choose } = useBandTab();
  const tabs = BAND_KEYS.map((key) => ({ label: `Show ${key}`, run: () => choose(key) }));
  const groups = GROUP_FIELDS.map((key) => ({ label: `Group by ${groupLabel(key)}`, run: () => setGroup(key) }));
  const sorts = shown.map((key) => {
    const { label, numeric, sortedBy } = columnShape(key);
    return { label: `Sort by ${label}`, run: () => setSort([{ column: sortedBy, descending: numeric }]) };
  });
  const ungroup = group === null ? [] : [{ label: 'Ungroup', run: () => setGroup(null) }];
  return [...tabs, ...ungroup, ...groups, ...sorts].map((command) => ({ ...command, keys: null }));
}
