import { FIELDS } from '#clients/fields.ts';
import { formatCount } from '#format/format-count.ts';
import type { ClientData } from '#state/use-client-view.ts';
import { useColumns } from '#state/use-columns.ts';
import { useFilter } from '#state/use-filter.ts';
import { useScope } from '#state/use-scope.ts';
import { useSort } from '#state/use-sort.ts';
import { Alert, Button, List, Modal, Stack, Text } from '@mantine/core';
import { clientsCsv } from './clients-csv.ts';
import { download } from './download.ts';

interface ExportDialogProps {
  readonly data: ClientData;
  readonly opened: boolean;
  onClose(): void;
}

const labelOf = (key: string) => Object.entries(FIELDS).find(([name]) => name === key)?.[1].label ?? key;

/** Says what the file will hold, then makes exactly that. */
export function ExportDialog({ data, opened, onClose }: ExportDialogProps) {
  const { visible } = useColumns();
  const { q } = useFilter();
  const { sort } = useSort();
  const { networkId } = useScope();
  const order = sort
    .map(({ column, descending }) => `${labelOf(column)}${descending ? ' descending' : ''}`)
    .join(', then ');
  const save = () => {
    const at = new Date().toISOString().slice(0, 16).replace(':', '');
    const name = `clients-${networkId ?? 'demo'}-${at}${data.loading ? '-PARTIAL' : ''}.csv`;
    download(clientsCsv(data.store, data.view.order, visible), name);
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Export" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack gap="sm">
        {data.loading ? (
          <Alert color="yellow" p="xs">
            PARTIAL: not all clients are loaded yet.
          </Alert>
        ) : null}
        <Text size="sm">The file holds</Text>
        <List size="sm">
          <List.Item>{formatCount(data.view.matched)} clients, one a line</List.Item>
          <List.Item>{q === '' ? 'not filtered' : `filtered by ${q}`}</List.Item>
          <List.Item>sorted by {order}</List.Item>
          <List.Item>
            {visible.length} columns: {visible.map((key) => FIELDS[key].label).join(', ')}
          </List.Item>
          <List.Item>usage in kilobytes, times as ISO 8601 in UTC</List.Item>
        </List>
        <Button onClick={save}>CSV</Button>
      </Stack>
    </Modal>
  );
}
