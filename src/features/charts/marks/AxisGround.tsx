import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { AXIS, AXIS_HEIGHT, GRID, Tick } from './axis.tsx';
import type { Scale } from './scale.ts';

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
  const every = Math.max(1, Math.ceil((scale.ticks.length * LABEL) / width));
  const spaced = scale.ticks.filter((_, at) => at % every === 0);
  // At least its two ends.
  const ticks = spaced.length > 1 ? spaced : [0, scale.max];
  return (
    <BarChart
      width={width}
      height={height}
      layout="vertical"
      data={NOTHING}
      accessibilityLayer={false}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
    >
      <CartesianGrid horizontal={false} {...GRID} />
      <XAxis
        type="number"
        height={AXIS_HEIGHT}
        domain={[0, scale.max]}
        ticks={ticks}
        {...AXIS}
        tick={<Tick side="below" last={scale.max} format={scale.format} />}
      />
      <YAxis type="category" dataKey="name" hide />
      <Bar dataKey="size" isAnimationActive={false} />
    </BarChart>
  );
}
