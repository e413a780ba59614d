import { showOnly } from '#clients/query/edits.ts';
import { termOf } from '#clients/query/terms.ts';
import { counted, formatCount } from '#format/format-count.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useListColumns } from '#state/view/use-comparison.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useSelection } from '#state/view/page-state.ts';
import { copyText, MOST_COPIED } from '#ui/copy-text.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { useFormat } from '#state/settings/page-settings.ts';
import { Button, Group, Text } from '@mantine/core';
import { type PropsWithChildren, useMemo, useState } from 'react';
import { selectedSums, selectedTable } from './selected-clients.ts';

const CompareDialog = onDemand(() => import('./CompareDialog.tsx').then((module) => module.CompareDialog));

const MOST_COMPARED = 5;
/** The filter of more ids, 8 characters each, makes a URL over 2,000 characters, which some programs cut. */
const MOST_FILTERED = 150;

const BAR = {
  flex: 'none',
  background: 'var(--mantine-color-blue-light)',
  borderTop: '1px solid var(--mantine-color-blue-outline)',
} as const;

const Dim = ({ children }: PropsWithChildren) => (
  <Text span inherit c="dimmed">
    {children}
  </Text>
);

interface SelectedClientsProps {
  readonly data: ClientData;
  readonly ids: ReadonlySet<string>;
}

/** The number of selected clients, the sums of their usage, and buttons that compare, filter and copy them. */
export function SelectedClients({ data, ids }: SelectedClientsProps) {
  const format = useFormat();
  const { store, view, loading } = data;
  const { rows, sent, received } = useMemo(() => selectedSums(store, ids), [store, ids]);
  const hidden = rows.filter((row) => !view.has(row)).length;
  // A refresh may come without some of them. Another one may bring them back, so they stay selected.
  const gone = ids.size - rows.length;
  return (
    <Group role="group" aria-label="Selection" gap="4px 14px" px={10} py={5} fz={13} style={BAR}>
      <strong>{formatCount(rows.length)} selected</strong>
      {hidden === 0 ? null : <Dim>{formatCount(hidden)} of them hidden by the filter</Dim>}
      {gone === 0 ? null : (
        <Dim>
          {formatCount(gone)} more {loading ? 'not loaded yet' : 'not in this load'}
        </Dim>
      )}
      <Dim>
        {format.usage(sent)} sent, {format.usage(received)} received
      </Dim>
      <SelectionTools data={data} ids={ids} rows={rows} />
    </Group>
  );
}

interface SelectionToolsProps extends SelectedClientsProps {
  /** Of the selected clients that are loaded. */
  readonly rows: readonly number[];
}

function SelectionTools({ data, ids, rows }: SelectionToolsProps) {
  const { clear } = useSelection();
  const { change } = useFilter();
  const order = useListColumns();
  const [comparing, setComparing] = useState(false);
  const { store } = data;
  const count = counted(rows.length, 'client');
  return (
    <Group gap={6} ml="auto">
      <Button
        disabled={rows.length < 2 || rows.length > MOST_COMPARED}
        title={`Side by side, from 2 to ${MOST_COMPARED}`}
        onClick={() => setComparing(true)}
      >
        Compare
      </Button>
      <Button
        disabled={ids.size > MOST_FILTERED}
        title={`Filters the list, up to ${MOST_FILTERED}`}
        onClick={() => change(showOnly([termOf('id', [...ids])]))}
      >
        Show only these
      </Button>
      <Button
        disabled={rows.length === 0}
        onClick={() => void copyText(rows.map((row) => store.textAt('mac', row)).join('\n'), `the MACs of ${count}`)}
      >
        Copy MACs
      </Button>
      <Button
        disabled={rows.length === 0 || rows.length > MOST_COPIED}
        title={`With the visible columns, for a spreadsheet; up to ${formatCount(MOST_COPIED)} clients`}
        onClick={() => void copyText(selectedTable(data, ids, order), `${count} as a table`)}
      >
        Copy table
      </Button>
      <Button variant="subtle" onClick={clear}>
        Clear selection
      </Button>
      {comparing ? <CompareDialog store={store} rows={rows} onClose={() => setComparing(false)} /> : null}
    </Group>
  );
}
