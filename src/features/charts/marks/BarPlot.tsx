import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from 'recharts';
import { AXIS, AXIS_HEIGHT, GRID, type Scale, Tick } from './axis.tsx';
import type { Mark, Series } from './mark.ts';

const CHART = {
  layout: 'vertical',
  accessibilityLayer: false,
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
} as const;

interface BarPlotProps {
  readonly width: number;
  /** px of a row. */
  readonly row: number;
  readonly marks: readonly Mark[];
  readonly series: readonly Series[];
  readonly scale: Scale;
}

/** The bars of a chart's rows, without words of their own: those stand in the rows. */
export function BarPlot({ width, row, marks, series, scale }: BarPlotProps) {
  const data = marks.map(({ id, lengths, colour }) => ({
    id,
    ...(series.length > 1 || colour === null ? {} : { fill: colour }),
    ...Object.fromEntries(series.map(({ name }, at) => [name, lengths[at]])),
  }));
  return (
    <BarChart width={width} height={marks.length * row} data={data} {...CHART}>
      <XAxis type="number" domain={[0, scale.max]} hide />
      <YAxis type="category" dataKey="id" hide />
      {series.map(({ name, colour }) => (
        <Bar
          key={name}
          dataKey={name}
          stackId="all"
          barSize={10}
          isAnimationActive={false}
          fill={colour ?? 'var(--mark)'}
          shape={PlainBar}
        />
      ))}
    </BarChart>
  );
}

/** Recharts' own shape can move and be rounded: its 20 hooks a bar were a quarter of the time of drawing one. */
const PlainBar = ({ x, y, width, height, fill }: BarShapeProps) =>
  width > 0 ? <rect x={x} y={y} width={width} height={height} fill={fill} /> : null;

/** px that the label of a tick needs. */
const LABEL = 46;
const NOTHING = [{ name: '', size: 0 }];

interface AxisGroundProps {
  readonly width: number;
  readonly height: number;
  readonly scale: Scale;
}

/** The gridlines and the axis of rows of bars; it stands still while the rows scroll. */
export function AxisGround({ width, height, scale }: AxisGroundProps) {
  const { ticks, max, format } = scale;
  const last = ticks.length - 1;
  const every = Math.max(1, Math.ceil((ticks.length * LABEL) / width));
  // A gridline at each tick; where their labels have no room, those that end at the axis's end, at least its two ends.
  const step = last % every === 0 ? every : last;
  const label = (value: number) => (ticks.indexOf(value) % step === 0 ? format(value) : '');
  return (
    <BarChart width={width} height={height} data={NOTHING} {...CHART}>
      <CartesianGrid horizontal={false} {...GRID} />
      <XAxis
        type="number"
        height={AXIS_HEIGHT}
        domain={[0, max]}
        ticks={[...ticks]}
        {...AXIS}
        tick={<Tick side="below" last={max} format={label} />}
      />
      <YAxis type="category" dataKey="name" hide />
      <Bar dataKey="size" isAnimationActive={false} />
    </BarChart>
  );
}
