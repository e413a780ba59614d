import type { TimeZoneChoice } from '#format/format-time.ts';
import { memo } from 'react';
import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { AXIS, GRID, Tick } from '../marks/axis.tsx';
import { ChartTip } from '../marks/ChartTip.tsx';
import { tickText } from './clock.ts';
import type { LaneData } from './histories.ts';

/** px beside the drawings, where their amounts stand, and what the last label of the time axis needs. */
export const LEFT = 58;
export const RIGHT = 14;

interface LaneProps {
  readonly lane: LaneData;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly zone: TimeZoneChoice;
  readonly width: number;
  readonly height: number;
  /** px of the time axis below it; 0 where another lane has it. */
  readonly axis: number;
}

/** One drawing over the common time axis; pointing at it points at the same time in the others. */
export const Lane = memo(function Lane({ lane, from, to, ticks, zone, width, height, axis }: LaneProps) {
  const { series, rows, format } = lane;
  return (
    <AreaChart
      width={width}
      height={height}
      data={[...rows]}
      syncId="when"
      syncMethod="value"
      accessibilityLayer={false}
      margin={{ top: 4, right: RIGHT, bottom: 1, left: 0 }}
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
        tick={<Tick side="below" format={(ms) => tickText(ms, zone)} />}
      />
      <YAxis
        width={LEFT}
        tickCount={3}
        {...AXIS}
        tickMargin={4}
        tick={<Tick side="left" format={(value) => (value === 0 ? '' : format(Math.abs(value)))} />}
        allowDecimals={!lane.whole}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--mark)', strokeWidth: 1 }}
        wrapperStyle={{ zIndex: 300 }}
        allowEscapeViewBox={{ x: false, y: true }}
        content={<LaneTip lane={lane} />}
      />
      {series.map(({ key, name, colour, apart = false }) => (
        <Area
          key={key}
          dataKey={key}
          name={name}
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
    </AreaChart>
  );
});

interface LaneTipProps {
  readonly lane: LaneData;
  // Recharts gives these.
  readonly active?: boolean;
  readonly label?: string | number;
  readonly payload?: readonly { readonly dataKey?: unknown; readonly value?: unknown }[];
}

function LaneTip({ lane: { series, format, timeText }, active = false, label, payload = [] }: LaneTipProps) {
  if (!active || payload.length === 0) return null;
  return (
    <ChartTip
      title={timeText(Number(label))}
      lines={series.map(({ key, name, colour }) => ({
        label: name,
        colour,
        text: format(Math.abs(Number(payload.find(({ dataKey }) => dataKey === key)?.value ?? 0))),
      }))}
    />
  );
}
