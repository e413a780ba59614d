import { averageRate } from '#clients/columns.ts';
import { type FieldKey, isFieldKey } from '#clients/fields.ts';
import { formatRate } from '#format/format-usage.ts';
import type { DisplayFormat } from '#format/display-format.ts';
import { formatCount } from '#format/format-count.ts';
import { type Measure, MEASURES, type OptionName, optionOf, type Panel } from '#state/settings/panel-settings.ts';
import { countScale, niceScale, type Scale } from '../marks/axis.tsx';
import type { FigureColumn } from '../figure/figure-table.ts';
import type { Column, Mark } from '../marks/mark.ts';
import { type Amounts, MEASURE_LABELS, sizeOf } from '../values/parts.ts';

/** How amounts are told, and the scale of an axis that reaches to the largest. */
export interface Figures {
  text(kilobytes: number): string;
  scale(max: number): Scale;
}

/** A rate of 1 kbit/s in kilobytes over the span. */
const kilobit = (seconds: number) => seconds / 8;

/**
 * Usage as a volume, or as an average rate over the span; its axis also as a share of all that match.
 * @param total kilobytes of all matching clients @param seconds for which the usage was counted
 */
export function usageFigures(show: string, format: DisplayFormat, total: number, seconds: number): Figures {
  if (show === 'share') {
    const tick = (kilobytes: number) => `${Number(((kilobytes / total) * 100).toPrecision(3))} %`;
    return { text: format.usage, scale: (max) => niceScale(max, tick, total / 100, Infinity) };
  }
  if (show === 'rate') {
    const text = (kilobytes: number) => formatRate(averageRate(kilobytes, seconds));
    return { text, scale: (max) => niceScale(max, text, kilobit(seconds)) };
  }
  return volumeFigures(format);
}

/** Kilobytes in the user's units. */
export const volumeFigures = ({ usage }: DisplayFormat): Figures => ({
  text: usage,
  scale: (max) => (usage(1).includes('i') ? niceScale(max, usage, 1.024, 1024) : niceScale(max, usage)),
});

/** Each of the measures of some clients, for tips and tables. */
export const measureColumns = (measures: readonly Measure[], format: DisplayFormat): readonly Column[] =>
  measures.map((one) => ({
    heading: MEASURE_LABELS[one],
    unit: unitOf(one),
    text: measureFigures(one, format).text,
    of: (amounts) => sizeOf(amounts, one),
  }));

/** The average rate over the span. */
export const rateColumn = (seconds: number): Column => ({
  heading: 'Average rate',
  unit: 'bit/s',
  text: formatRate,
  of: (amounts) => averageRate(sizeOf(amounts, 'usage'), seconds),
});

/** Of its numbers in files. */
export const unitOf = (measure: Measure): FigureColumn['unit'] => (measure === 'clients' ? undefined : 'kB');

export const tipLines = (amounts: Amounts, measures: readonly Measure[], format: DisplayFormat): Mark['tip'] =>
  measureColumns(measures, format).map(({ heading, text, of }) => [heading, text(of(amounts, 0))]);

/** The field that is chosen for an option of the panel, null where none is. */
export function fieldOption(panel: Panel, name: OptionName): FieldKey | null {
  const chosen = optionOf(panel, name);
  return isFieldKey(chosen) ? chosen : null;
}

/** What the panel counts or adds up. */
export function measureOf(panel: Panel): Measure {
  const chosen = optionOf(panel, 'measure');
  return MEASURES.find((one) => one === chosen) ?? 'clients';
}

/** Clients are counted, all else is a volume. */
export const measureFigures = (measure: Measure, format: DisplayFormat): Figures =>
  measure === 'clients' ? { text: formatCount, scale: (max) => countScale(max, formatCount) } : volumeFigures(format);
