import { averageRate } from '#clients/usage-figures.ts';
import { formatRate } from '#format/format-usage.ts';
import type { DisplayFormat } from '#format/display-format.ts';
import { niceScale, type Scale } from '../marks/scale.ts';

/** How usage is told: as a volume, as a share of all that match, or as an average rate over the span. */
export interface UsageFigures {
  text(kilobytes: number): string;
  scale(max: number): Scale;
}

/** A rate of 1 kbit/s in kilobytes over the span. */
const kilobit = (seconds: number) => seconds / 8;

/** @param total kilobytes of all matching clients @param seconds for which the usage was counted */
export function usageFigures(show: string, format: DisplayFormat, total: number, seconds: number): UsageFigures {
  if (show === 'share') {
    const text = (kilobytes: number) => `${total > 0 ? ((kilobytes / total) * 100).toFixed(1) : '0.0'} %`;
    const tick = (kilobytes: number) => `${Number(((kilobytes / total) * 100).toPrecision(3))} %`;
    return { text, scale: (max) => niceScale(max, tick, total > 0 ? total / 100 : 1, Infinity) };
  }
  if (show === 'rate') {
    const text = (kilobytes: number) => formatRate(averageRate(kilobytes, seconds));
    return { text, scale: (max) => niceScale(max, text, kilobit(seconds)) };
  }
  const binary = format.usage(1).includes('i');
  return {
    text: format.usage,
    scale: (max) => (binary ? niceScale(max, format.usage, 1.024, 1024) : niceScale(max, format.usage)),
  };
}
