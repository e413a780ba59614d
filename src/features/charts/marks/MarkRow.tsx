import type { Mark } from './mark.ts';
import classes from './MarkRows.module.css';
import { MiddleText } from './MiddleText.tsx';

interface MarkRowProps {
  readonly mark: Mark;
  /** Its colour stands before its label, where no bar has it. */
  readonly swatch: boolean;
  /** Letters at the end of its label that always stay. */
  readonly tail: number;
  onShow(mark: Mark, element: HTMLElement): void;
  onHide(): void;
}

export function MarkRow({ mark, swatch, tail, onShow, onHide }: MarkRowProps) {
  const { label, figure, share, colour, chosen, choose } = mark;
  const content = (
    <>
      <span className={classes.label}>
        {swatch && colour !== null ? (
          <span aria-hidden className={classes.swatch} style={{ background: colour }} />
        ) : null}
        <MiddleText text={label} tail={tail} />
      </span>{' '}
      <span className={classes.figure}>{figure}</span> <span className={classes.share}>{share}</span>
    </>
  );
  return (
    <li onPointerEnter={(event) => onShow(mark, event.currentTarget)}>
      {choose === null ? (
        <span className={classes.mark}>{content}</span>
      ) : (
        <button
          type="button"
          className={classes.mark}
          aria-label={share === '' ? `${label}, ${figure}` : `${label}, ${figure}, ${share}`}
          aria-pressed={chosen ?? undefined}
          onClick={choose}
          onFocus={(event) => onShow(mark, event.currentTarget)}
          onBlur={onHide}
        >
          {content}
        </button>
      )}
    </li>
  );
}
