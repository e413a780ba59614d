import { FIELDS } from '#clients/fields.ts';
import { formatCount } from '#format/format-count.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useColumns } from '#state/use-columns.ts';
import { useFilter } from '#state/use-filter.ts';
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { clientsCsv } from './clients-csv.ts';

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Says what the file will hold, then makes exactly that. */
export function ExportButton() {
  const [opened, setOpened] = useState(false);
  const data = useClientData();
  const { visible } = useColumns();
  const { q } = useFilter();
  return (
    <>
      <Button size="compact-sm" variant="default" disabled={data === null} onClick={() => setOpened(true)}>
        Export
      </Button>
      <Modal
        opened={opened && data !== null}
        onClose={() => setOpened(false)}
        title="Export"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {data === null ? null : (
          <Stack gap="sm" align="flex-start">
            <Text size="sm">
              {data.loading ? 'PARTIAL: not all clients are loaded. ' : ''}
              {formatCount(data.view.matched)} clients in the order of the list
              {q === '' ? ', not filtered' : `, filtered by ${q}`}, with the columns{' '}
              {visible.map((key) => FIELDS[key].label).join(', ')}. Usage in kB, times in UTC.
            </Text>
            <Button
              size="sm"
              onClick={() =>
                download(
                  clientsCsv(data.store, data.view.order, visible),
                  `clients${data.loading ? '-PARTIAL' : ''}.csv`,
                )
              }
            >
              CSV
            </Button>
          </Stack>
        )}
      </Modal>
    </>
  );
}
