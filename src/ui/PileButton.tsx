import { formatCount } from '#format/format-count.ts';
import type { ComponentType } from 'react';
import classes from './PileButton.module.css';

interface PileButtonProps {
  readonly label: string;
  readonly count: number;
  /** What belongs to it, in a sentence. */
  readonly hint: string;
  readonly icon: ComponentType<{ readonly size: number; readonly 'aria-hidden': true }>;
  readonly pressed: boolean;
  onClick(): void;
}

/** A pile of what was found, with its size; a click shows it. */
export function PileButton({ label, count, hint, icon: Icon, pressed, onClick }: PileButtonProps) {
  const figure = formatCount(count);
  return (
    <button
      type="button"
      className={classes.pile}
      aria-label={`${label}, ${figure}`}
      aria-pressed={pressed}
      title={hint}
      data-none={count === 0}
      onClick={onClick}
    >
      <span className={classes.icon}>
        <Icon size={15} aria-hidden />
      </span>{' '}
      <span className={classes.label}>{label}</span> <span className={classes.count}>{figure}</span>
    </button>
  );
}
