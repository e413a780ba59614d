import { formatCount } from '#format/format-count.ts';
import { setOsBy, useFacets } from '#state/settings/use-facets.ts';
import { DonutChart } from '@mantine/charts';
import { Button } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { Mark } from './chart-marks.ts';
import { predictedFamilies } from './chart-values.ts';
import type { ChartProps } from './chart-props.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { MarkRows } from './MarkRows.tsx';
import { useMixMarks } from './use-mix-marks.ts';

/** Known systems have a colour of their own, in the order of their frequency; None and the rest are grey. */
function colorsOf(marks: readonly Mark[]): string[] {
  let colored = 0;
  return marks.map(({ id }) => {
    if (id === 'group ') return 'var(--mark-none)';
    return id === 'other ' ? 'var(--mark-other)' : `var(--mark-${++colored})`;
  });
}

/** What the clients run: Meraki's own OS strings, None included, or their families. */
export const OsChart = memo(function OsChart(props: ChartProps) {
  const { data } = props;
  const { osBy } = useFacets();
  const { store, view } = data;
  const families = osBy === 'osFamily';
  const marks = useMixMarks(props, osBy);
  const predicted = useMemo(() => (families ? predictedFamilies(store, view) : 0), [families, store, view]);
  const colors = colorsOf(marks);
  return (
    <ChartFigure
      title="OS mix"
      soFar={data.loading}
      headings={[families ? 'OS family' : 'OS', 'Clients', 'Share']}
      marks={marks}
      note={predicted === 0 ? null : `${formatCount(predicted)} without an OS, by device type prediction`}
      control={
        <Button
          size="compact-xs"
          variant={families ? 'light' : 'subtle'}
          aria-pressed={families}
          onClick={() => setOsBy(families ? 'os' : 'osFamily')}
        >
          Families
        </Button>
      }
    >
      <div aria-hidden>
        <DonutChart
          data={marks.map(({ id, size }, index) => ({ name: id, value: size, color: colors[index] }))}
          size={124}
          thickness={22}
          strokeWidth={1}
          withTooltip={false}
          accessibilityLayer={false}
          startAngle={90}
          endAngle={-270}
          pieProps={{
            isAnimationActive: false,
            rootTabIndex: -1,
            onClick: (_slice, index) => marks[index]?.choose?.(),
          }}
          cellProps={{ cursor: 'pointer' }}
        />
      </div>
      <MarkRows marks={marks} colors={colors} />
    </ChartFigure>
  );
});
