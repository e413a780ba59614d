import { cutAt } from './middle-cut.ts';
import classes from './MiddleText.module.css';

interface MiddleTextProps {
  readonly text: string;
  /** Letters at its end that always stay: see tailFor. */
  readonly tail: number;
}

/** A text that gives way in its middle. */
export function MiddleText({ text, tail }: MiddleTextProps) {
  const cut = cutAt(text, tail);
  return (
    <span className={classes.text}>
      {cut === 0 ? null : <span className={classes.head}>{text.slice(0, cut)}</span>}
      <span className={classes.tail}>{text.slice(cut)}</span>
    </span>
  );
}
