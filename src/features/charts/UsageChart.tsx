import { facetLabel, type FieldKey } from '#clients/fields.ts';
import { choiceOf, meantBy } from '#clients/query/choice.ts';
import { tickValue } from '#clients/query/edits.ts';
import { setUsageBy, USAGE_GROUPS, useCharts } from '#state/settings/use-charts.ts';
import { useOpenClient } from '#state/address/use-open-client.ts';
import { useFormat } from '#state/settings/use-format.ts';
import { NativeSelect } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { ChartProps } from './chart-props.ts';
import { type Mark, markLabel, shareTexts } from './chart-marks.ts';
import { type ChartValue, topClients, topGroups } from './chart-values.ts';
import { ChartFigure } from './ChartFigure.tsx';
import classes from './ChartFigure.module.css';
import { MarkBars } from './MarkBars.tsx';
import { MarkRows } from './MarkRows.tsx';

const TOP = 6;
const SERIES = [
  { name: 'Sent', color: 'var(--sent)' },
  { name: 'Received', color: 'var(--received)' },
];
const CHOICES = [
  { value: 'clients', label: 'Clients' },
  ...USAGE_GROUPS.map((key) => ({ value: key, label: facetLabel(key) })),
];

/** Who moves the most: clients first of all, or the values of a field. */
export const UsageChart = memo(function UsageChart(props: ChartProps) {
  const { data } = props;
  const { usageBy } = useCharts();
  const { store, view } = data;
  const values = useMemo(
    () => (usageBy === null ? topClients(store, view, TOP) : topGroups(view, usageBy, 'usage', TOP)),
    [store, view, usageBy],
  );
  const marks = useUsageMarks(values, usageBy, props);
  return (
    <ChartFigure
      title="Usage"
      soFar={data.loading}
      headings={[usageBy === null ? 'Client' : facetLabel(usageBy), 'Usage', 'Sent', 'Received', 'Share']}
      marks={marks}
      control={
        <>
          <span className={classes.legend} aria-hidden>
            {SERIES.map(({ name, color }) => (
              <span key={name}>
                <span className={classes.swatch} style={{ background: color }} />
                {name}
              </span>
            ))}
          </span>
          <NativeSelect
            size="xs"
            className={classes.select}
            aria-label="Group by"
            value={usageBy ?? 'clients'}
            data={CHOICES}
            onChange={(event) => setUsageBy(USAGE_GROUPS.find((key) => key === event.currentTarget.value) ?? null)}
          />
        </>
      }
    >
      <MarkRows marks={marks} drawing={<MarkBars marks={marks} series={SERIES} />} />
    </ChartFigure>
  );
});

function useUsageMarks(
  values: readonly ChartValue[],
  by: FieldKey | null,
  { data: { view }, terms, change }: ChartProps,
): Mark[] {
  const { open } = useOpenClient();
  const format = useFormat();
  const shares = shareTexts(values.map((one) => one.sent + one.received));
  const known = by === null ? [] : view.facet(by).values;
  const chosen = by === null ? null : meantBy(choiceOf(terms, by).chosen, known);
  return values.map((one, index) => {
    const { kind, id, sent, received } = one;
    const size = sent + received;
    return {
      id: `${kind} ${id}`,
      label: markLabel(one),
      figure: format.usage(size),
      share: shares[index],
      cells: [format.usage(size), format.usage(sent), format.usage(received), shares[index]],
      parts: kind === 'other' ? [0, 0] : [sent, received],
      size,
      chosen: kind === 'group' && chosen !== null ? chosen.has(id) : null,
      choose: kind === 'other' ? null : () => (by === null ? open(id) : change(tickValue(by, id, known))),
    };
  });
}
