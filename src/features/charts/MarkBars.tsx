import { BarChart } from '@mantine/charts';
import type { Mark } from './chart-marks.ts';

/** px, as in MarkRows.module.css. */
const ROW = 21;

interface Series {
  readonly name: string;
  readonly color: string;
}

/** The bars of a chart's rows, without words of their own: those stand in the rows. */
export function MarkBars({ marks, series }: { readonly marks: readonly Mark[]; readonly series: readonly Series[] }) {
  return (
    <BarChart
      h={marks.length * ROW}
      data={marks.map(({ id, parts }) => ({
        id,
        ...Object.fromEntries(series.map(({ name }, at) => [name, parts[at]])),
      }))}
      dataKey="id"
      series={[...series]}
      type="stacked"
      orientation="vertical"
      gridAxis="none"
      withXAxis={false}
      withYAxis={false}
      withTooltip={false}
      xAxisProps={{ domain: [0, 'dataMax'] }}
      barProps={{ isAnimationActive: false, barSize: 10 }}
      barChartProps={{ accessibilityLayer: false, margin: { top: 0, right: 0, bottom: 0, left: 0 } }}
    />
  );
}
