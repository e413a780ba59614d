import { columnShape, isColumnKey } from '#clients/columns.ts';
import { useSort } from '#state/address/use-view-keys.ts';
import { useColumns } from '#state/settings/column-settings.ts';
import { Button } from '@mantine/core';

/** The list is ordered by a column that is not shown: says by which one, and shows it. */
export function HiddenSort() {
  const { sort } = useSort();
  const { shown, toggle } = useColumns();
  const hidden = sort.map(({ column }) => column).find((key) => isColumnKey(key) && !shown.includes(key));
  if (!isColumnKey(hidden)) return null;
  const { label } = columnShape(hidden);
  return (
    <Button size="compact-sm" variant="subtle" title={`Show the column ${label}`} onClick={() => toggle(hidden)}>
      Sorted by {label}, not shown
    </Button>
  );
}
