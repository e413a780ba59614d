import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import type { Mark, Series } from './mark.ts';
import type { Scale } from './scale.ts';

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
  return (
    <BarChart
      width={width}
      height={marks.length * row}
      layout="vertical"
      data={marks.map(({ id, lengths, colour }) => ({
        id,
        ...(series.length > 1 || colour === null ? {} : { fill: colour }),
        ...Object.fromEntries(series.map(({ name }, at) => [name, lengths[at]])),
      }))}
      accessibilityLayer={false}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
    >
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

/** Recharts' own shape moves and rounds: its 20 hooks a bar were a quarter of the time of drawing one. */
const PlainBar = ({ x, y, width, height, fill }: BarShapeProps) =>
  width > 0 ? <rect x={x} y={y} width={width} height={height} fill={fill} /> : null;
