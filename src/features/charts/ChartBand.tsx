import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { formatCount } from '#format/format-count.ts';
import { formatUsage } from '#format/format-usage.ts';
import { type ClientData, useClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/use-filter.ts';
import { useOpenClient } from '#state/use-open-client.ts';
import { BarChart } from '@mantine/charts';
import { NativeSelect } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { ChartFigure, type Mark } from './ChartFigure.tsx';
import classes from './ChartFigure.module.css';

const TOP = 6;
const GROUPS: readonly FieldKey[] = ['ssid', 'vlan', 'os', 'manufacturer'];

interface UsageMark extends Mark {
  readonly sent: number;
  readonly received: number;
}

const orZero = (kilobytes: number) => (Number.isNaN(kilobytes) ? 0 : kilobytes);

function topClients({ store, view }: ClientData, open: (id: string) => void): UsageMark[] {
  return view.top('usage', TOP).map((row) => {
    const sent = orZero(store.number('sent')[row]);
    const received = orZero(store.number('received')[row]);
    const label = store.textAt('name', row) || store.textAt('mac', row) || store.textAt('id', row);
    const id = store.textAt('id', row);
    return { id, label, figure: formatUsage(sent + received), sent, received, choose: () => open(id) };
  });
}

function topGroups({ view }: ClientData, field: FieldKey, toggle: (value: string) => void): UsageMark[] {
  const groups = view.groupSums(field, ['sent', 'received']);
  groups.sort((a, b) => b.sums[0] + b.sums[1] - a.sums[0] - a.sums[1]);
  return groups.slice(0, TOP).map(({ value, sums: [sent, received] }) => ({
    id: value,
    label: value === '' ? 'None' : value,
    figure: formatUsage(sent + received),
    sent,
    received,
    choose: () => toggle(value),
  }));
}

/** Usage and OS mix of the matching clients. */
export function ChartBand() {
  const current = useClientData();
  const data = useDeferredValue(current);
  const filter = useFilter();
  const openClient = useOpenClient();
  const [by, setBy] = useState<FieldKey | null>(null);
  if (data === null) return null;
  const usage =
    by === null ? topClients(data, openClient.open) : topGroups(data, by, (value) => filter.toggle(by, value));
  const systems = data.view.groupSums('os', []).sort((a, b) => b.count - a.count);
  const rest = systems.slice(TOP);
  const mix: Mark[] = systems.slice(0, TOP).map(({ value, count }) => ({
    id: value,
    label: value === '' ? 'None' : value,
    figure: formatCount(count),
    choose: () => filter.toggle('os', value),
  }));
  if (rest.length > 0) {
    const count = rest.reduce((sum, one) => sum + one.count, 0);
    mix.push({ id: ' other', label: `Other (${rest.length})`, figure: formatCount(count), choose: null });
  }
  return (
    <div className={classes.band}>
      <ChartFigure
        title="Usage"
        busy={data !== current}
        marks={usage}
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
          h={150}
          data={usage.map(({ label, sent, received }) => ({ label, Sent: sent, Received: received }))}
          dataKey="label"
          type="stacked"
          orientation="vertical"
          series={[
            { name: 'Sent', color: 'orange.6' },
            { name: 'Received', color: 'blue.6' },
          ]}
          valueFormatter={formatUsage}
          yAxisProps={{ width: 110, tick: { fontSize: 11 } }}
          barProps={{ isAnimationActive: false }}
          barChartProps={{ accessibilityLayer: false }}
        />
      </ChartFigure>
      <ChartFigure title="OS mix" busy={data !== current} marks={mix}>
        <BarChart
          h={150}
          data={systems
            .slice(0, TOP)
            .map(({ value, count }) => ({ label: value === '' ? 'None' : value, Clients: count }))}
          dataKey="label"
          orientation="vertical"
          series={[{ name: 'Clients', color: 'teal.6' }]}
          valueFormatter={formatCount}
          yAxisProps={{ width: 90, tick: { fontSize: 11 } }}
          barProps={{ isAnimationActive: false }}
          barChartProps={{ accessibilityLayer: false }}
        />
      </ChartFigure>
    </div>
  );
}
