import { valueName } from '#clients/display-names.ts';
import { setRange } from '#clients/query/edits.ts';
import { amountSteps, endsOfSteps, placeOf, type RangeScale, textOfEnds } from '#clients/range-scale.ts';
import { formatCount } from '#format/format-count.ts';
import { sharesOf } from '#format/largest-remainder.ts';
import { optionOf } from '#state/settings/panel-settings.ts';
import { useDisplay, useFormat } from '#state/settings/page-settings.ts';
import { useElementSize } from '@mantine/hooks';
import { memo, useMemo } from 'react';
import { ChartFigure, PanelOption } from '../figure/ChartFigure.tsx';
import type { FigureTable } from '../figure/figure-table.ts';
import { AXIS_HEIGHT } from '../marks/axis.tsx';
import { percentOf, shareColumn } from '../marks/mark.ts';
import type { NamedLine } from '../marks/NamedLines.tsx';
import { PlotBrush } from '../marks/PlotBrush.tsx';
import type { Steps } from '../marks/StepChart.tsx';
import { StepChart } from '../marks/on-demand-marks.ts';
import { NO_USAGE, type PanelProps } from '../panel-props.ts';
import { MEASURE_LABELS, sumOf } from '../values/parts.ts';
import { type Distribution, distributionOf, percentile } from '../values/usage-spread.ts';

const OF = ['usage', 'sent', 'received'] as const;

/** px beside the plot, where its counts stand, and what the last label of its axis needs. */
const LEFT = 40;
const RIGHT = 16;
/** px that a label of the axis needs. */
const LABEL = 44;

/** How many clients use how much, on a scale by which ten times as much is as far everywhere. */
export const DistributionPanel = memo(function DistributionPanel(props: PanelProps) {
  const { data, panel, change } = props;
  const { store, view } = data;
  const format = useFormat();
  const { bytes } = useDisplay().display;
  const chosen = optionOf(panel, 'of');
  const of = OF.find((one) => one === chosen) ?? 'usage';
  const found = useMemo(() => distributionOf(store, view, of, bytes), [store, view, of, bytes]);
  const lines = useMemo(() => (found === null || found.sorted.length === 0 ? [] : linesOf(found)), [found]);
  const [half, most, nearlyAll] = lines.map(({ value }) => format.usage(value));
  return (
    <ChartFigure
      {...props}
      sentence={lines.length === 0 ? '' : `Half of them ${of === 'usage' ? 'use' : of} at most ${half}`}
      note={`90 % at most ${most}, 99 % at most ${nearlyAll}`}
      control={<PanelOption inHead panel={panel} name="of" label="Of" />}
      table={() => distributionTable(found, MEASURE_LABELS[of], format.usage)}
      instead={lines.length === 0 ? NO_USAGE : null}
    >
      {found === null ? null : (
        <Plot distribution={found} lines={lines} onChoose={(range) => change(setRange(of, range))} />
      )}
    </ChartFigure>
  );
});

interface PlotProps {
  readonly distribution: Distribution;
  readonly lines: readonly NamedLine[];
  /** @param range as a filter says it */
  onChoose(range: string): void;
}

/** Clients by step of the scale, and the choice of some steps. */
function Plot({ distribution, lines, onChoose }: PlotProps) {
  const { counts, scale } = distribution;
  const { ref, width, height } = useElementSize();
  const steps = useMemo(() => stepsOf(distribution), [distribution]);
  const places = scale.edges.map((_, at) => at);
  const every = Math.ceil((places.length * LABEL) / (width - LEFT));
  return (
    <div ref={ref} style={{ position: 'relative', flex: 1, minWidth: 0 }}>
      {width === 0 ? null : (
        <>
          <StepChart
            steps={steps}
            width={width}
            height={height}
            from={0}
            to={counts.length}
            ticks={places.filter((at) => at % every === 0)}
            tickText={(at) => scale.labels[at] ?? ''}
            axis={AXIS_HEIGHT}
            left={LEFT}
            right={RIGHT}
            top={14}
            lines={lines}
          />
          <PlotBrush
            label="Chosen usage"
            edges={places}
            left={LEFT}
            width={Math.max(1, width - LEFT - RIGHT)}
            text={(from, to) => amountSteps(scale, from, to)}
            actions={[
              {
                label: 'Filter',
                run: (from, to) => {
                  const range = textOfEnds('usage', endsOfSteps('usage', scale, from, to));
                  if (range !== null) onChoose(range);
                },
              },
            ]}
          />
        </>
      )}
    </div>
  );
}

const SERIES = [{ key: 'clients', name: 'Clients', colour: 'var(--mark)' }];

/** Its axis counts the steps of the scale. */
function stepsOf({ counts, scale }: Distribution): Steps {
  return {
    series: SERIES,
    // The last step lasts until its end.
    rows: [...counts, ...counts.slice(-1)].map((clients, at) => ({ at, clients })),
    whole: true,
    format: formatCount,
    title: (at) => amountSteps(scale, Math.min(at, counts.length - 1)),
  };
}

const PARTS = [
  [0.5, '50 %'],
  [0.9, '90 %'],
  [0.99, '99 %'],
] as const;

const linesOf = ({ sorted, scale }: Distribution) =>
  PARTS.map(([part, name]) => {
    const value = percentile(sorted, part);
    return { name, value, at: placeOf(scale, value) };
  });

const NO_SCALE: RangeScale = { edges: [], labels: [] };

/** On screen a step is told in one cell, in files as two numbers. @param heading of the volumes */
export function distributionTable(
  found: Distribution | null,
  heading: string,
  usage: (kilobytes: number) => string,
): FigureTable {
  const { counts, volumes, none, scale } = found ?? { counts: [], volumes: [], none: 0, scale: NO_SCALE };
  const sizes = none > 0 ? [...counts, none] : counts;
  const total = sumOf(sizes);
  const from = (kilobytes: number) => {
    const bin = scale.edges.indexOf(kilobytes);
    return `${scale.labels[bin]} to ${scale.labels[bin + 1]}`;
  };
  return {
    columns: [
      { heading: 'From', unit: 'kB', text: from },
      { heading: 'To', unit: 'kB', onlyInFiles: true },
      { heading: 'Clients', text: formatCount },
      shareColumn(sharesOf(sizes)),
      { heading, unit: 'kB', text: usage },
    ],
    rows: sizes.map((count, bin) =>
      bin < counts.length
        ? [scale.edges[bin], scale.edges[bin + 1], count, percentOf(count, total), volumes[bin]]
        : [valueName(''), Number.NaN, count, percentOf(count, total), Number.NaN],
    ),
    total: ['Total', Number.NaN, total, percentOf(total, total), sumOf(volumes)],
  };
}
