import type { ReactNode } from 'react';
import type { Mark } from './chart-marks.ts';
import classes from './MarkRows.module.css';

interface MarkRowsProps {
  readonly marks: readonly Mark[];
  /** By mark: the colour of its swatch; none where the drawing lies in the row itself. */
  readonly colors?: readonly string[];
  /** What lies between labels and numbers, one row high a mark. */
  readonly drawing?: ReactNode;
}

/** A chart's labels and numbers, each once; the row is the button, so a click on its bar is a click on it. */
export function MarkRows({ marks, colors, drawing }: MarkRowsProps) {
  return (
    <div className={classes.rows} data-drawing={drawing !== undefined}>
      {drawing === undefined ? null : (
        <div className={classes.drawing} aria-hidden>
          {drawing}
        </div>
      )}
      <ul className={classes.list}>
        {marks.map((mark, index) => {
          const content = (
            <>
              <span className={classes.label}>
                {colors === undefined ? null : (
                  <span aria-hidden className={classes.swatch} style={{ background: colors[index] }} />
                )}
                <span>{mark.label}</span>
              </span>
              <span className={classes.figure}>{mark.figure}</span>
              <span className={classes.share}>{mark.share}</span>
            </>
          );
          return (
            <li key={mark.id}>
              {mark.choose === null ? (
                <span className={classes.mark}>{content}</span>
              ) : (
                <button
                  type="button"
                  className={classes.mark}
                  title={mark.label}
                  aria-label={`${mark.label}, ${mark.figure}`}
                  aria-pressed={mark.chosen ?? undefined}
                  onClick={mark.choose}
                >
                  {content}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
