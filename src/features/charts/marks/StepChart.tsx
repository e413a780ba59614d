import { useWindowEvent } from '@mantine/hooks';
import { memo, useState } from 'react';
import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { AXIS, GRID, Tick } from './axis.tsx';
import { ChartTip } from './ChartTip.tsx';
import { type NamedLine, NamedLines } from './NamedLines.tsx';

export interface StepSeries {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  /** It stands by itself, not on the series before it. */
  readonly apart?: boolean;
}

/** What is drawn: from each row's place on the axis (`at`) to the next one's, a number a series. */
export interface Steps {
  readonly series: readonly StepSeries[];
  readonly rows: readonly Readonly<Record<string, number>>[];
  /** It counts in ones. */
  readonly whole: boolean;
  format(value: number): string;
  /** The heading of the tip at a place. */
  title(at: number): string;
}

interface StepChartProps {
  readonly steps: Steps;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  tickText(at: number): string;
  /** px of the axis below it; 0 where another drawing has it. */
  readonly axis: number;
  /** px on its left for the amounts, on its right for the last label of the axis, and above it. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Pointing at one points at the same place of all others of that name. */
  readonly syncId?: string;
  /** Across it. */
  readonly lines?: readonly NamedLine[];
}

/** Numbers that hold for a stretch of an axis, as filled steps. It is drawn again only for other props. */
export const StepChart = memo(function StepChart(props: StepChartProps) {
  const { steps, from, to, ticks, tickText, axis, left, right, top, lines = [], ...others } = props;
  return (
    <AreaChart
      data={[...steps.rows]}
      syncMethod="value"
      accessibilityLayer={false}
      margin={{ top, right, bottom: 1, left: 0 }}
      {...others}
    >
      <CartesianGrid {...GRID} />
      <XAxis
        dataKey="at"
        type="number"
        domain={[from, to]}
        ticks={[...ticks]}
        allowDataOverflow
        height={axis}
        hide={axis === 0}
        {...AXIS}
        tick={<Tick side="below" format={tickText} />}
      />
      <YAxis
        width={left}
        tickCount={3}
        {...AXIS}
        tickMargin={4}
        tick={<Tick side="left" format={(value) => (value === 0 ? '' : steps.format(Math.abs(value)))} />}
        allowDecimals={!steps.whole}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--mark)', strokeWidth: 1 }}
        wrapperStyle={{ zIndex: 300 }}
        allowEscapeViewBox={{ x: false, y: false }}
        content={<StepTip steps={steps} />}
      />
      {steps.series.map(({ key, colour, apart = false }) => (
        <Area
          key={key}
          dataKey={key}
          type="stepAfter"
          stackId={apart ? key : 'all'}
          stroke={colour}
          strokeWidth={1}
          fill={colour}
          fillOpacity={0.6}
          isAnimationActive={false}
          activeDot={false}
        />
      ))}
      <NamedLines lines={lines} step={(others.width - left - right) / (to - from)} />
    </AreaChart>
  );
});

interface StepTipProps {
  readonly steps: Steps;
  // Recharts gives these.
  readonly active?: boolean;
  readonly label?: string | number;
  readonly payload?: readonly { readonly dataKey?: unknown; readonly value?: unknown }[];
}

/** The lines of stacked series stand as the series do, the highest first. Escape closes it until the pointer is elsewhere. */
function StepTip({ steps: { series, format, title }, active = false, label, payload = [] }: StepTipProps) {
  const [closed, setClosed] = useState<string | number | null>(null);
  useWindowEvent('keydown', ({ key }) => {
    if (key === 'Escape' && active) setClosed(label ?? null);
  });
  if (!active && closed !== null) setClosed(null);
  if (!active || payload.length === 0 || closed === label) return null;
  return (
    <ChartTip
      title={title(Number(label))}
      lines={(series[0].apart === true ? series : series.toReversed()).map(({ key, name, colour }) => ({
        label: name,
        colour,
        text: format(Math.abs(Number(payload.find(({ dataKey }) => dataKey === key)?.value ?? 0))),
      }))}
    />
  );
}
