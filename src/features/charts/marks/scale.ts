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
