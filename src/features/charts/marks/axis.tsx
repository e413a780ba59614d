/** The marks of an axis that begins at 0. */
export interface Scale {
  readonly max: number;
  readonly ticks: readonly number[];
  format(value: number): string;
}

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Two to five round ticks up to the first that is not below `max`.
 * @param unit what the round numbers are multiples of: 1.024 for kilobytes that are shown as KiB
 */
export function niceScale(max: number, format: (value: number) => string, unit = 1, base = 1000): Scale {
  if (!(max > 0)) return { max: 1, ticks: [0], format };
  let size = unit;
  while (max / size >= base) size *= base;
  const rough = max / size / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = size * power * (STEPS.find((one) => one * power >= rough) ?? 10);
  const count = Math.ceil(max / step - 1e-9);
  // Powers of ten below 1 leave decimals of their own.
  const ticks = Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
  return { max: ticks[count], ticks, format };
}

/** As niceScale, for what comes in ones: no half clients. */
export function countScale(max: number, format: (value: number) => string): Scale {
  const scale = niceScale(max, format);
  return { ...scale, ticks: scale.ticks.filter(Number.isInteger) };
}

/** What all grids of the charts look like. */
export const GRID = { stroke: 'var(--mantine-color-default-border)', strokeDasharray: '3 3' } as const;

/** What all axes have in common. With a number as interval Recharts measures no label, for which the browser would lay the page out. */
export const AXIS = { interval: 0, tickSize: 0, tickLine: false, axisLine: false } as const;

/** px of an axis below a plot, as --axis of marks.module.css. */
export const AXIS_HEIGHT = 16;

interface TickProps {
  readonly side: 'below' | 'left';
  format(value: number): string;
  // Recharts gives these.
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: number };
}

/** A tick's label. Recharts' own measures its words. */
export const Tick = ({ side, format, x = 0, y = 0, payload }: TickProps) =>
  payload === undefined ? null : (
    <text
      x={x}
      y={y}
      // Zero stands above the axis, where the labels below begin.
      dy={side === 'below' ? 9 : payload.value === 0 ? 0 : 3.5}
      fontSize={10}
      fill="var(--mantine-color-dimmed)"
      textAnchor={side === 'left' ? 'end' : 'middle'}
    >
      {format(payload.value)}
    </text>
  );
