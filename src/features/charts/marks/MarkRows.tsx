import { VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { pressing } from '../panel-props.ts';
import { sumOf } from '../values/parts.ts';
import type { Scale } from './axis.tsx';
import { AxisGround } from './AxisGround.tsx';
import { BarPlot } from './BarPlot.tsx';
import { useMarkTip } from './ChartTip.tsx';
import type { Mark, Series } from './mark.ts';
import classes from './marks.module.css';
import { LEAST_TAIL, MiddleText, tailFor } from './MiddleText.tsx';

interface MarkRowsProps {
  readonly marks: readonly Mark[];
  /** The bars between labels and numbers, and the scale of the longest; without it the rows are the words beside a donut. */
  readonly plot?: { readonly series: readonly Series[]; scale(max: number): Scale };
}

/** px, as --row of marks.module.css. A finger needs 24. */
const ROW = 18;
const TOUCHED_ROW = 24;
const TALL_ROW = 32;
/** Letters that a label shows in any case; longer ones have a wider column. */
const LONG = 13;

/** A chart's labels, bars and numbers; the row is the button, so a click on its bar is a click on it. */
export function MarkRows({ marks, plot }: MarkRowsProps) {
  const { tip, show, hide, hideSoon } = useMarkTip(marks);
  const labels = marks.map(({ label }) => label);
  const tail = tailFor(labels, LONG);
  const longest = Math.max(0, ...marks.map(({ lengths }) => sumOf(lengths)));
  const scale = plot?.scale(longest);
  // Labels that differ in their middles alone stand above their bars, whole.
  const ownLine = plot !== undefined && tail === null;
  const touched = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const row = touched ? TOUCHED_ROW : ROW;
  return (
    <div
      className={classes.rows}
      data-plot={plot !== undefined}
      data-long={labels.some((label) => label.length > LONG) || undefined}
      data-own-line={ownLine || undefined}
    >
      {scale === undefined ? null : <AxisGround scale={scale} />}
      <ul className={classes.list} onPointerLeave={() => hideSoon()}>
        {plot === undefined || scale === undefined ? null : (
          <li className={classes.plot} aria-hidden>
            <BarPlot row={ownLine ? TALL_ROW : row} marks={marks} series={plot.series} max={scale.max} />
          </li>
        )}
        {marks.map((mark) => (
          <MarkRow
            key={mark.id}
            mark={mark}
            plotted={plot !== undefined}
            swatch={plot === undefined || plot.series.length > 1}
            tail={tail ?? LEAST_TAIL}
            onShow={show}
            onHide={hide}
          />
        ))}
      </ul>
      {tip}
    </div>
  );
}

/** The lower left corner of an element. */
function cornerOf(element: Element) {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom };
}

interface MarkRowProps {
  readonly mark: Mark;
  /** A bar stands between its label and its numbers. */
  readonly plotted: boolean;
  /** Its colour stands before its label, where no bar has it. */
  readonly swatch: boolean;
  readonly tail: number;
  readonly onShow: ReturnType<typeof useMarkTip>['show'];
  onHide(): void;
}

function MarkRow({ mark, plotted, swatch, tail, onShow, onHide }: MarkRowProps) {
  const { label, figure, share, colour, chosen, choose } = mark;
  // The label itself is read as two words where it is cut.
  const name = [label, figure, share].filter(Boolean).join(', ');
  const content = (
    <>
      <span className={classes.label}>
        {swatch && colour !== null ? (
          <span aria-hidden className={classes.swatch} style={{ background: colour }} />
        ) : null}
        <MiddleText text={label} tail={tail} />
      </span>{' '}
      {plotted ? <span className={classes.bar} /> : null}
      <span className={classes.figure}>{figure}</span> <span className={classes.share}>{share}</span>
    </>
  );
  return (
    <li onPointerEnter={({ currentTarget, clientX }) => onShow(mark, { ...cornerOf(currentTarget), x: clientX })}>
      {choose === undefined ? (
        <>
          <VisuallyHidden>{name}</VisuallyHidden>
          <span className={classes.mark} aria-hidden>
            {content}
          </span>
        </>
      ) : (
        <button
          type="button"
          className={classes.mark}
          aria-label={name}
          aria-pressed={chosen}
          {...pressing(choose)}
          onFocus={({ currentTarget }) => onShow(mark, cornerOf(currentTarget))}
          onBlur={onHide}
        >
          {content}
        </button>
      )}
    </li>
  );
}
