import { memo } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import type { Mark, Series } from './mark.ts';
import classes from './marks.module.css';

/** Width of the drawing in its own units. The browser stretches it to the width on screen, which need not be measured. */
const WIDTH = 1000;
const WHOLE = [0, 1] as const;
const MARGIN = { top: 0, right: 0, bottom: 0, left: 0 } as const;

interface BarPlotProps {
  /** px of a row. */
  readonly row: number;
  readonly marks: readonly Mark[];
  readonly series: readonly Series[];
  /** The length that reaches from side to side. */
  readonly max: number;
}

/**
 * The bars of a chart's rows; their words are in the rows. Lengths are parts of `max`, so that a filter changes only the data of the
 * chart: a new domain or size takes Recharts as long again.
 */
export const BarPlot = memo(function BarPlot({ row, marks, series, max }: BarPlotProps) {
  const height = marks.length * row;
  const data = marks.map(({ id, lengths, colour }) => ({
    id,
    ...(series.length > 1 || colour === null ? {} : { fill: colour }),
    ...Object.fromEntries(series.map(({ name }, at) => [name, lengths[at] / max])),
  }));
  return (
    <svg className={classes.bars} height={height} viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none">
      <BarChart
        compact
        layout="vertical"
        accessibilityLayer={false}
        margin={MARGIN}
        width={WIDTH}
        height={height}
        data={data}
      >
        <XAxis type="number" domain={WHOLE} hide />
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
    </svg>
  );
});

/** Recharts' own shape can move and be rounded: its 20 hooks a bar were a quarter of the time of drawing one. */
const PlainBar = ({ x, y, width, height, fill }: BarShapeProps) =>
  width > 0 ? <rect x={x} y={y} width={width} height={height} fill={fill} /> : null;
