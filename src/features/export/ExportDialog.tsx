import { COLUMN_KEYS, usageBasis } from '#clients/columns.ts';
import { selectedRows } from '#engine/selected-rows.ts';
import { formatCount } from '#format/format-count.ts';
import { networkById } from '#state/load/pickers.ts';
import { type ClientData, useAwaitedFields } from '#state/view/use-client-view.ts';
import { useListColumns } from '#state/view/use-comparison.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useScope } from '#state/address/use-scope.ts';
import { useSelection } from '#state/view/page-state.ts';
import { useSort } from '#state/address/use-view-keys.ts';
import { Alert, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { Dialog } from '#ui/Dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from './export-formats.ts';
import { awaitedColumns, exportFacts, type ExportSubject } from './export-facts.ts';
import classes from './ExportDialog.module.css';
import { ExportProgress, useExportJob } from './ExportJob.tsx';

interface ExportDialogProps {
  readonly data: ClientData;
  readonly networkId: string;
  readonly opened: boolean;
  onClose(): void;
}

/** What a file would contain now: the list on screen, with its columns or with all. */
function useSubject(data: ClientData, networkId: string, allColumns: boolean, onlySelected: boolean): ExportSubject {
  const order = useListColumns();
  const { terms } = useFilter();
  const { sort } = useSort();
  const { timespan, t0, asked } = useScope();
  const network = useQuery(networkById(networkId));
  const { ids } = useSelection();
  const awaited = useAwaitedFields();
  const { store, view, times } = data;
  const selected = onlySelected && ids.size > 0;
  const rows = useMemo(() => (selected ? selectedRows(store, view, ids) : view.order), [selected, store, view, ids]);
  return {
    store,
    networkId,
    networkName: network.data?.name ?? '',
    timespan,
    t0,
    asked,
    loadedAt: data.loadedAt,
    partial: data.incomplete,
    rejected: data.rejected,
    loaded: view.rowCount,
    rows,
    selected,
    terms,
    sort,
    awaited,
    columns: allColumns ? COLUMN_KEYS : order,
    basis: usageBasis(view, times),
  };
}

/** Says what the file will contain, and makes it. */
export function ExportDialog({ data, networkId, opened, onClose }: ExportDialogProps) {
  const [columns, setColumns] = useState('visible');
  const [which, setWhich] = useState('matching');
  const subject = useSubject(data, networkId, columns === 'all', which === 'selected');
  const job = useExportJob();
  const empty = awaitedColumns(subject);
  return (
    <Dialog
      opened={opened}
      onClose={() => {
        job.cancel();
        onClose();
      }}
      title="Export"
      size={640}
    >
      {subject.partial ? (
        <Alert color="yellow" p="xs" mb="sm" title="PARTIAL">
          Not all clients are loaded. The file’s name says so too.
        </Alert>
      ) : null}
      {empty === '' ? null : (
        <Alert color="yellow" p="xs" mb="sm">
          Still being worked out, and empty in a file made now: {empty}.
        </Alert>
      )}
      <ExportScope which={which} onWhich={setWhich} columns={columns} onColumns={setColumns} />
      <dl className={classes.facts}>
        {exportFacts(subject).map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            {/* A pasted list may have thousands of values: the buttons below stay in sight. */}
            <Text component="dd" inherit lineClamp={8}>
              {text}
            </Text>
          </div>
        ))}
      </dl>
      <FormatButtons
        count={subject.rows.length}
        running={job.state.kind === 'running'}
        onFormat={(format) => job.run(format.name, format.work(subject))}
      />
      <ExportProgress state={job.state} onCancel={job.cancel} />
    </Dialog>
  );
}

interface ExportScopeProps {
  readonly which: string;
  onWhich(which: string): void;
  readonly columns: string;
  onColumns(columns: string): void;
}

/** Chooses the clients, once some are selected, and the columns of the file. */
function ExportScope({ which, onWhich, columns, onColumns }: ExportScopeProps) {
  const { ids } = useSelection();
  return (
    <Group gap="xs">
      {ids.size === 0 ? null : (
        <SegmentedControl
          aria-label="Clients to export"
          value={which}
          onChange={onWhich}
          data={[
            { value: 'matching', label: 'Matching clients' },
            { value: 'selected', label: 'Selected clients' },
          ]}
        />
      )}
      <SegmentedControl
        aria-label="Columns to export"
        value={columns}
        onChange={onColumns}
        data={[
          { value: 'visible', label: 'Visible columns' },
          { value: 'all', label: `All ${COLUMN_KEYS.length} columns` },
        ]}
      />
    </Group>
  );
}

interface FormatButtonsProps {
  /** Clients in the file. */
  readonly count: number;
  readonly running: boolean;
  onFormat(format: ExportFormat): void;
}

/** A button per format. While one is being written, they do nothing but stay enabled for the focus: a disabled button loses it. */
function FormatButtons({ count, running, onFormat }: FormatButtonsProps) {
  const isTooMuch = ({ mostRows }: ExportFormat) => count > mostRows;
  return (
    <>
      <Group gap="xs">
        {EXPORT_FORMATS.map((format, index) => (
          <Button
            key={format.name}
            size="sm"
            variant={index === 0 ? 'filled' : 'default'}
            disabled={isTooMuch(format)}
            aria-disabled={running}
            data-disabled={running}
            title={format.hint}
            // A double click makes one file.
            onClick={({ detail }) => (running || detail > 1 ? undefined : onFormat(format))}
          >
            {format.name}
          </Button>
        ))}
      </Group>
      {EXPORT_FORMATS.filter(isTooMuch).map(({ name, mostRows }) => (
        <Text key={name} size="xs" c="dimmed" mt={6}>
          {name} takes up to {formatCount(mostRows)} clients: narrow the list, or save a file.
        </Text>
      ))}
    </>
  );
}
