import { Bar } from '#ui/Bars.tsx';
import { pressing } from '../panel-props.ts';
import type { Scale } from './axis.tsx';
import { useMarkTip } from './ChartTip.tsx';
import type { Mark, Series } from './mark.ts';
import classes from './marks.module.css';
import { LEAST_TAIL, MiddleText, tailFor } from './MiddleText.tsx';

interface MarkRowsProps {
  readonly marks: readonly Mark[];
  /** The bars between labels and numbers, and the scale of the longest; without it the rows are the words of another drawing. */
  readonly plot?: { readonly series: readonly Series[]; scale(max: number): Scale };
}

/** Letters that a label shows in any case; longer ones have a wider column. */
const LONG = 13;

/** A chart's labels, bars and numbers; the row is the button, so a click on its bar is a click on it. */
export function MarkRows({ marks, plot }: MarkRowsProps) {
  const { tip, show, hide } = useMarkTip();
  const labels = marks.map(({ label }) => label);
  const tail = tailFor(labels, LONG);
  const longest = Math.max(0, ...marks.map(({ lengths }) => lengths.reduce((sum, length) => sum + length, 0)));
  const scale = plot?.scale(longest);
  return (
    <div
      className={classes.rows}
      data-plot={plot !== undefined}
      data-long={labels.some((label) => label.length > LONG) || undefined}
      // Labels that differ in their middles alone stand above their bars, whole.
      data-own-line={(plot !== undefined && tail === null) || undefined}
    >
      {scale === undefined ? null : <Axis scale={scale} />}
      <ul className={classes.list} onPointerLeave={hide}>
        {marks.map((mark) => (
          <MarkRow
            key={mark.id}
            mark={mark}
            series={plot?.series ?? []}
            max={scale?.max ?? 1}
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

/** The gridlines of the rows, and their labels below; they stand still while the rows scroll. */
const Axis = ({ scale: { ticks, max, format } }: { readonly scale: Scale }) => (
  <div className={classes.axis} aria-hidden>
    {ticks.map((tick) => (
      <span key={tick} style={{ left: `${(tick / max) * 100}%` }}>
        <span>{format(tick)}</span>
      </span>
    ))}
  </div>
);

interface MarkRowProps {
  readonly mark: Mark;
  /** Of its bar; none without one. */
  readonly series: readonly Series[];
  /** As much as the whole width stands for. */
  readonly max: number;
  readonly tail: number;
  onShow(mark: Mark, element: HTMLElement): void;
  onHide(): void;
}

function MarkRow({ mark, series, max, tail, onShow, onHide }: MarkRowProps) {
  const { label, figure, share, colour, lengths, chosen, choose } = mark;
  const content = (
    <>
      <span className={classes.label}>
        {series.length !== 1 && colour !== null ? (
          // No bar has its colour.
          <span aria-hidden className={classes.swatch} style={{ background: colour }} />
        ) : null}
        <MiddleText text={label} tail={tail} />
      </span>{' '}
      {series.length === 0 ? null : (
        <span className={classes.bar}>
          <Bar
            parts={series.map((one, at) => ({
              share: lengths[at] / max,
              colour: one.colour ?? colour ?? 'var(--mark)',
            }))}
          />
        </span>
      )}
      <span className={classes.figure}>{figure}</span> <span className={classes.share}>{share}</span>
    </>
  );
  return (
    <li onPointerEnter={(event) => onShow(mark, event.currentTarget)}>
      {choose === undefined ? (
        <span className={classes.mark}>{content}</span>
      ) : (
        <button
          type="button"
          className={classes.mark}
          aria-label={[label, figure, share].filter(Boolean).join(', ')}
          aria-pressed={chosen}
          {...pressing(choose)}
          onFocus={(event) => onShow(mark, event.currentTarget)}
          onBlur={onHide}
        >
          {content}
        </button>
      )}
    </li>
  );
}
