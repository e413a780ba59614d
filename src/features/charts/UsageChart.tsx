import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { formatUsage } from '#format/format-usage.ts';
import type { ClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/use-filter.ts';
import { useOpenClient } from '#state/use-open-client.ts';
import { BarChart } from '@mantine/charts';
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { BAR_CHART } from './bar-chart-props.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { topClients, topGroups, type UsageMark } from './usage-marks.ts';

const TOP = 6;
const GROUPS: readonly FieldKey[] = ['ssid', 'vlan', 'os', 'manufacturer'];
const SERIES = [
  { name: 'Sent', color: 'orange.6' },
  { name: 'Received', color: 'blue.6' },
];

/** Who moves the most: clients first of all, or the values of a field. */
export function UsageChart({ data, busy }: { readonly data: ClientData; readonly busy: boolean }) {
  const filter = useFilter();
  const openClient = useOpenClient();
  const [by, setBy] = useState<FieldKey | null>(null);
  const { store, view } = data;
  const marks = useMemo(
    () => (by === null ? topClients(store, view, TOP) : topGroups(view, by, TOP)),
    [store, view, by],
  );
  const choose = ({ kind, id }: UsageMark) => {
    if (kind === 'other') return null;
    return () => (by === null ? openClient.open(id) : filter.toggle(by, id));
  };
  return (
    <ChartFigure
      title="Usage"
      busy={busy}
      headings={[by === null ? 'Client' : FIELDS[by].label, 'Usage', 'Sent', 'Received']}
      marks={marks.map((mark) => ({
        id: `${mark.kind} ${mark.id}`,
        label: mark.label,
        figure: formatUsage(mark.sent + mark.received),
        cells: [mark.sent + mark.received, mark.sent, mark.received].map(formatUsage),
        choose: choose(mark),
      }))}
      control={
        <NativeSelect
          size="xs"
          aria-label="Group by"
          value={by ?? 'clients'}
          data={[
            { value: 'clients', label: 'Clients' },
            ...GROUPS.map((key) => ({ value: key, label: FIELDS[key].label })),
          ]}
          onChange={(event) => setBy(GROUPS.find((key) => key === event.currentTarget.value) ?? null)}
        />
      }
    >
      <BarChart
        {...BAR_CHART}
        data={marks
          .filter((mark) => mark.kind !== 'other')
          .map(({ label, sent, received }) => ({ label, Sent: sent, Received: received }))}
        type="stacked"
        series={SERIES}
        valueFormatter={formatUsage}
      />
    </ChartFigure>
  );
}
