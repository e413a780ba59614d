import type { Operation } from '#state/load/one-client.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { Button } from '@mantine/core';
import classes from './ClientPanel.module.css';

interface NotLoadedProps {
  /** The list's own pages are still coming. */
  readonly loading: boolean;
  readonly record: Operation<ColumnStore>;
}

/** Says why the client is not in the list, and what Meraki answered when asked for it alone. */
export function NotLoaded({ loading, record }: NotLoadedProps) {
  const absent = loading
    ? 'Not among the clients loaded so far.'
    : 'Not among the loaded clients: it was not seen in this time span, or a Meraki filter leaves it out.';
  const answer =
    record.data?.rowCount === 1
      ? 'Meraki was asked for it alone; the usage is not in that answer.'
      : record.data === undefined
        ? 'Asking Meraki for it alone…'
        : 'Meraki’s answer about it could not be read.';
  return (
    <div className={classes.notice}>
      {absent} {record.fault === null ? answer : record.fault.message}
      {record.fault === null ? null : (
        <Button size="compact-xs" variant="default" onClick={record.retry}>
          Ask again
        </Button>
      )}
    </div>
  );
}
