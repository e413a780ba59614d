import { AXIS_TICK } from './axis-style.ts';

interface EdgeTickProps {
  /** The axis's end. */
  readonly last: number;
  format(value: number): string;
  // Recharts gives these.
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: number };
}

/** A tick's label that stays within the axis: the first and the last one stand on its inner side. */
export function EdgeTick({ last, format, x = 0, y = 0, payload }: EdgeTickProps) {
  if (payload === undefined) return null;
  const { value } = payload;
  return (
    <text x={x} y={y} dy={12} {...AXIS_TICK} textAnchor={value === 0 ? 'start' : value >= last ? 'end' : 'middle'}>
      {format(value)}
    </text>
  );
}
