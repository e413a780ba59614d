/** What all grids of the charts look like. */
export const GRID = { stroke: 'var(--mantine-color-default-border)', strokeDasharray: '3 3' } as const;

/** What all axes have in common. With a number as interval Recharts measures no label, for which the browser would lay the page out. */
export const AXIS = { interval: 0, tickSize: 0, tickLine: false, axisLine: false } as const;

/** px of an axis below a plot, as --axis of MarkRows.module.css. */
export const AXIS_HEIGHT = 16;

interface TickProps {
  readonly side: 'below' | 'left';
  /** Where the axis ends: the labels of its two ends then stand on their inner sides. */
  readonly last?: number;
  format(value: number): string;
  // Recharts gives these.
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: number };
}

/** A tick's label. Recharts' own measures its words. */
export function Tick({ side, last = Infinity, format, x = 0, y = 0, payload }: TickProps) {
  if (payload === undefined) return null;
  const { value } = payload;
  const atStart = last !== Infinity && value === 0;
  return (
    <text
      x={x}
      y={y}
      dy={side === 'left' ? 3.5 : 9}
      fontSize={10}
      fill="var(--mantine-color-dimmed)"
      textAnchor={side === 'left' || value >= last ? 'end' : atStart ? 'start' : 'middle'}
    >
      {format(value)}
    </text>
  );
}
