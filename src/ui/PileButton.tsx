import { formatCount } from '#format/format-count.ts';
import type { ComponentType, ReactNode } from 'react';
import classes from './PileButton.module.css';

/** Piles in two columns. */
export const Piles = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.piles}>{children}</div>
);

interface PileButtonProps {
  readonly label: string;
  readonly count: number;
  /** Says in a sentence which clients or lines are in the pile. */
  readonly hint: string;
  readonly icon?: ComponentType<{ readonly size: number; readonly 'aria-hidden': true }>;
  /** The list is filtered by it, or its lines are shown. */
  readonly pressed: boolean;
  /** What it means is shown beside the piles. */
  readonly explained?: boolean;
  onClick(): void;
  onFocus?: () => void;
}

/** A pile of what was found, with its size; a click filters by it or shows it. */
export function PileButton({ label, count, hint, icon: Icon, pressed, explained, onClick, onFocus }: PileButtonProps) {
  const figure = formatCount(count);
  return (
    <button
      type="button"
      className={classes.pile}
      aria-label={`${label}, ${figure}`}
      aria-pressed={pressed}
      title={hint}
      data-explained={explained}
      data-none={count === 0}
      onClick={onClick}
      onFocus={onFocus}
    >
      {Icon === undefined ? null : (
        <span className={classes.icon}>
          <Icon size={15} aria-hidden />
        </span>
      )}{' '}
      <span className={classes.label}>{label}</span> <span className={classes.count}>{figure}</span>
    </button>
  );
}
