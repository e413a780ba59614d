import { formatCount } from '#format/format-count.ts';
import { sharesOf } from '#format/largest-remainder.ts';
import type { ClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/use-filter.ts';
import { BarChart } from '@mantine/charts';
import { useMemo } from 'react';
import { BAR_CHART } from './bar-chart-props.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { valueLabel } from './usage-marks.ts';

const TOP = 6;
const SERIES = [{ name: 'Clients', color: 'teal.6' }];

/** How many clients run what, by Meraki's own OS strings. */
export function OsChart({ data, busy }: { readonly data: ClientData; readonly busy: boolean }) {
  const filter = useFilter();
  const systems = useMemo(() => data.view.groupSums('os', []).sort((a, b) => b.count - a.count), [data.view]);
  const top = systems.slice(0, TOP);
  const rest = systems.slice(TOP);
  const restCount = rest.reduce((sum, one) => sum + one.count, 0);
  const shares = sharesOf([...top.map((one) => one.count), restCount]).map((share) => `${share.toFixed(1)} %`);
  const marks = top.map(({ value, count }, index) => ({
    id: `os ${value}`,
    label: valueLabel(value),
    figure: formatCount(count),
    cells: [formatCount(count), shares[index]],
    choose: () => filter.toggle('os', value),
  }));
  const other = {
    id: 'other',
    label: `Other (${formatCount(rest.length)})`,
    figure: formatCount(restCount),
    cells: [formatCount(restCount), shares[top.length]],
    choose: null,
  };
  return (
    <ChartFigure
      title="OS mix"
      busy={busy}
      headings={['OS', 'Clients', 'Share']}
      marks={rest.length === 0 ? marks : [...marks, other]}
    >
      <BarChart
        {...BAR_CHART}
        data={top.map(({ value, count }) => ({ label: valueLabel(value), Clients: count }))}
        series={SERIES}
        valueFormatter={formatCount}
      />
    </ChartFigure>
  );
}
