import type { FieldKey } from '#clients/fields.ts';
import { facetLabel } from '#clients/group-fields.ts';
import { MEASURES } from '#state/settings/panel-settings.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { type ReactNode, useMemo } from 'react';
import { ChartFigure, PanelOption } from '../figure/ChartFigure.tsx';
import { Donut } from '../marks/on-demand-marks.ts';
import { leadSentence, type Mark, marksOf, partLabel, partsTable, SHARE, sharesBy } from '../marks/mark.ts';
import { MarkRows } from '../marks/MarkRows.tsx';
import type { PanelProps } from '../panel-props.ts';
import { MEASURE_LABELS, type Part, ranked, sizeOf, topParts, totalOf } from '../values/parts.ts';
import { measureColumns, measureFigures, measureOf, tipLines } from './usage-figures.ts';

/** More values than these are drawn as bars, whose lengths are easier to compare than angles. */
const SLICES = 5;
const TOP = 10;

interface MixFigureProps extends PanelProps {
  readonly field: FieldKey;
  /** All of them, in no order. */
  readonly parts: readonly Part[];
  /** The name of the empty value. */
  readonly none: string;
  /** What the sentence says at its end. */
  readonly note?: string;
  readonly control: ReactNode;
  /** What the mark of a part has of its own. */
  ownOf?(part: Part): Partial<Mark>;
}

/** How clients or their traffic spread over parts: as a donut where they are few, else as bars. */
export function MixFigure(props: MixFigureProps) {
  const { panel, field, parts: all, none, ownOf } = props;
  const format = useFormat();
  const measure = measureOf(panel);
  const parts = useMemo(() => topParts(all, all.length <= SLICES ? SLICES : TOP, measure), [all, measure]);
  const { text, scale } = measureFigures(measure, format);
  const shares = sharesBy(parts, measure);
  const marks = marksOf(parts, field, props, (part, at) => ({
    label: partLabel(part, none),
    figure: text(sizeOf(part, measure)),
    share: shares[at],
    lengths: [sizeOf(part, measure)],
    tip: [
      ...tipLines(part, ['clients', 'sent', 'received'], format),
      [`Share of ${MEASURE_LABELS[measure].toLowerCase()}`, shares[at]],
    ],
    ...ownOf?.(part),
  }));
  // Bars, too, where two slices would have the same colour, and where there is nothing to divide.
  const donut =
    parts.length <= SLICES &&
    new Set(marks.map(({ colour }) => colour)).size === marks.length &&
    sizeOf(totalOf(parts), measure) > 0;
  const lead = leadSentence(parts, measure, none, text, field);
  const others = MEASURES.filter((one) => one !== measure);
  return (
    <ChartFigure
      {...props}
      sentence={lead}
      options={<PanelOption panel={panel} name="measure" label="Measure" />}
      table={() =>
        partsTable({
          heading: facetLabel(field),
          parts: ranked(all, measure),
          marks: parts,
          measure,
          // What the chart shows stands first.
          columns: [...measureColumns([measure], format), SHARE, ...measureColumns(others, format)],
          none,
        })
      }
    >
      {donut ? <Donut marks={marks} /> : null}
      <MarkRows
        marks={marks}
        {...(donut ? {} : { plot: { series: [{ name: MEASURE_LABELS[measure], colour: null }], scale } })}
      />
    </ChartFigure>
  );
}
