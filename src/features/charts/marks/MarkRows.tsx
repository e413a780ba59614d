import { useElementSize } from '@mantine/hooks';
import { AxisGround } from './AxisGround.tsx';
import { BarPlot } from './BarPlot.tsx';
import { LEAST_TAIL, tailFor } from './middle-cut.ts';
import type { Mark, Series } from './mark.ts';
import { MarkRow } from './MarkRow.tsx';
import classes from './MarkRows.module.css';
import type { Scale } from './scale.ts';
import { useMarkTip } from './use-mark-tip.tsx';

interface MarkRowsProps {
  readonly marks: readonly Mark[];
  /** The bars between labels and numbers, and their axis below; without it the rows are the words of another drawing. */
  readonly plot?: { readonly series: readonly Series[]; readonly scale: Scale };
}

/** px, as --row of MarkRows.module.css. */
const ROW = 19;
const TALL_ROW = 32;
/** Letters that a label shows in any case; longer ones have a wider column. */
const LONG = 13;

/** A chart's labels and numbers; the row is the button, so a click on its bar is a click on it. */
export function MarkRows({ marks, plot }: MarkRowsProps) {
  const { tip, show, hide } = useMarkTip();
  const { ref, width, height } = useElementSize();
  const isLong = marks.some(({ label }) => label.length > LONG);
  const tail = tailFor(
    marks.map(({ label }) => label),
    LONG,
  );
  // Labels that differ in their middles alone stand above their bars, whole.
  const ownLine = plot !== undefined && tail === null;
  return (
    <div
      className={classes.rows}
      data-plot={plot !== undefined}
      data-long={isLong || undefined}
      data-own-line={ownLine || undefined}
    >
      {plot === undefined ? null : (
        <div ref={ref} className={classes.ground} aria-hidden>
          {width > 0 ? <AxisGround width={width} height={height} scale={plot.scale} /> : null}
        </div>
      )}
      <div className={classes.scroller}>
        {plot === undefined || width === 0 ? null : (
          <div className={classes.plot} aria-hidden>
            <BarPlot width={width} row={ownLine ? TALL_ROW : ROW} marks={marks} {...plot} />
          </div>
        )}
        <ul className={classes.list} onPointerLeave={hide}>
          {marks.map((mark) => (
            <MarkRow
              key={mark.id}
              mark={mark}
              swatch={plot === undefined || plot.series.length > 1}
              tail={tail ?? LEAST_TAIL}
              onShow={show}
              onHide={hide}
            />
          ))}
        </ul>
      </div>
      {tip}
    </div>
  );
}
