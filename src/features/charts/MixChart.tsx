import { facetLabel, type FieldKey } from '#clients/fields.ts';
import { setMixBy, MIX_GROUPS, useCharts } from '#state/settings/use-charts.ts';
import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import type { ChartProps } from './chart-props.ts';
import { ChartFigure } from './ChartFigure.tsx';
import classes from './ChartFigure.module.css';
import { MarkBars } from './MarkBars.tsx';
import { MarkRows } from './MarkRows.tsx';
import { useMixMarks } from './use-mix-marks.ts';

const SERIES = [{ name: 'Clients', color: 'var(--mark-1)' }];
const CHOICES = MIX_GROUPS.map((key: FieldKey) => ({ value: key, label: facetLabel(key) }));

/** How the clients spread over the values of a field that the user chooses. */
export const MixChart = memo(function MixChart(props: ChartProps) {
  const { data } = props;
  const { mixBy } = useCharts();
  const marks = useMixMarks(props, mixBy);
  return (
    <ChartFigure
      title={`${facetLabel(mixBy)} mix`}
      soFar={data.loading}
      headings={[facetLabel(mixBy), 'Clients', 'Share']}
      marks={marks}
      control={
        <NativeSelect
          size="xs"
          className={classes.select}
          aria-label="Break down by"
          value={mixBy}
          data={CHOICES}
          onChange={(event) => setMixBy(event.currentTarget.value)}
        />
      }
    >
      <MarkRows marks={marks} drawing={<MarkBars marks={marks} series={SERIES} />} />
    </ChartFigure>
  );
});
