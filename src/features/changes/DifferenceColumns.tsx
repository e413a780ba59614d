import { useColumns } from '#state/settings/column-settings.ts';
import { Button } from '@mantine/core';

const COLUMNS = ['before', 'after'] as const;

/** Two columns of the list: what differs of each client, as it was and as it is now. */
export function DifferenceColumns() {
  const { order, toggle } = useColumns();
  const shown = COLUMNS.every((key) => order.includes(key));
  const change = () => {
    for (const key of COLUMNS) if (order.includes(key) === shown) toggle(key);
  };
  return (
    <Button size="compact-xs" variant="default" aria-pressed={shown} onClick={change}>
      Old and new values
    </Button>
  );
}
