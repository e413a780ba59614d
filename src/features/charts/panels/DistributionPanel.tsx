import { valueName } from '#clients/display-names.ts';
import { setRange } from '#clients/query/edits.ts';
import { endsOfSteps, placeOf, textOfEnds } from '#clients/range-scale.ts';
import { formatCount } from '#format/format-count.ts';
import { optionOf } from '#state/settings/panel-settings.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { useElementSize } from '@mantine/hooks';
import { memo, useMemo } from 'react';
import { ChartFigure, PanelOption } from '../figure/ChartFigure.tsx';
import type { FigureTable } from '../figure/TableOfFigure.tsx';
import { shareTexts } from '../marks/mark.ts';
import { PlotBrush } from '../marks/PlotBrush.tsx';
import { STEP_LEFT, STEP_RIGHT, StepPlot } from '../marks/StepPlot.tsx';
import type { PanelProps } from '../panel-props.ts';
import { type Distribution, distributionOf, percentile } from '../values/usage-spread.ts';

const OF = [
  { value: 'usage', label: 'Usage' },
  { value: 'sent', label: 'Sent' },
  { value: 'received', label: 'Received' },
] as const;

/** How many clients use how much, on a scale by which ten times as much is as far everywhere. */
export const DistributionPanel = memo(function DistributionPanel(props: PanelProps) {
  const { data, panel, change } = props;
  const { store, view } = data;
  const format = useFormat();
  const { ref, width, height } = useElementSize();
  const chosen = optionOf(panel, 'of');
  const of = OF.find(({ value }) => value === chosen)?.value ?? 'usage';
  const found = useMemo(() => distributionOf(store, view, of), [store, view, of]);
  const marks = found === null || found.sorted.length === 0 ? [] : marksOf(found);
  const sentence =
    marks.length === 0
      ? ''
      : `Half of them use at most ${format.usage(marks[0].value)}, 10 % more than ${format.usage(marks[1].value)}, 1 % more than ${format.usage(marks[2].value)}`;
  return (
    <ChartFigure
      title="Distribution"
      soFar={data.loading}
      panel={panel}
      sentence={sentence}
      control={<PanelOption inHead panel={panel} name="of" label="Of" choices={OF} />}
      table={() => tableOf(found, format.usage)}
      instead={
        view.matched === 0 ? 'No client matches' : marks.length === 0 ? 'Meraki says no usage of these clients' : null
      }
    >
      <div ref={ref} style={{ position: 'relative', flex: 1, minWidth: 0 }}>
        {found === null || width === 0 ? null : (
          <>
            <StepPlot width={width} height={height} labels={found.scale.labels} counts={found.counts} marks={marks} />
            <PlotBrush
              label="Chosen usage"
              edges={found.scale.edges.map((_, at) => at)}
              left={STEP_LEFT}
              width={Math.max(1, width - STEP_LEFT - STEP_RIGHT)}
              text={(from, to) => `${found.scale.labels[from]} to ${found.scale.labels[to]}`}
              actions={[
                {
                  label: 'Filter',
                  run: (from, to) => {
                    const range = textOfEnds('usage', endsOfSteps(found.scale, from, to));
                    if (range !== null) change(setRange(of, range));
                  },
                },
              ]}
            />
          </>
        )}
      </div>
    </ChartFigure>
  );
});

const PARTS = [
  [0.5, '50 %'],
  [0.9, '90 %'],
  [0.99, '99 %'],
] as const;

const marksOf = ({ sorted, scale }: Distribution) =>
  PARTS.map(([part, name]) => {
    const value = percentile(sorted, part);
    return { name, value, at: placeOf(scale, value) };
  });

function tableOf(found: Distribution | null, usage: (kilobytes: number) => string): FigureTable {
  const headings = ['From', 'Clients', 'Share', 'Usage'];
  if (found === null) return { headings, rows: [], total: ['Total', '0', '0.0 %', usage(0)] };
  const { counts, volumes, none, scale } = found;
  const sizes = none > 0 ? [...counts, none] : counts;
  const shares = shareTexts(sizes);
  const sum = (sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0);
  return {
    headings,
    rows: sizes.map((count, bin) => ({
      key: String(bin),
      cells: [
        bin < counts.length ? `${scale.labels[bin]} to ${scale.labels[bin + 1]}` : valueName(''),
        formatCount(count),
        shares[bin],
        bin < counts.length ? usage(volumes[bin]) : '–',
      ],
    })),
    total: ['Total', formatCount(sum(sizes)), sum(sizes) > 0 ? '100.0 %' : '0.0 %', usage(sum(volumes))],
  };
}
