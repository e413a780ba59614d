import type { SavedView } from '#state/settings/saved-views.ts';
import type { ReactNode } from 'react';
import classes from './Views.module.css';

interface ViewRowProps {
  readonly view: SavedView;
  onOpen(): void;
  /** What else can be done with it. */
  readonly children: ReactNode;
}

/** A view by its name, and what it holds in words. */
export function ViewRow({ view, onOpen, children }: ViewRowProps) {
  const held = [view.q === '' ? 'no filter' : view.q, view.columns === null ? null : `${view.columns.length} columns`];
  return (
    <li className={classes.row}>
      <button type="button" className={classes.open} title="Open this view" onClick={onOpen}>
        <span>{view.name}</span>
        <span className={classes.held}>{held.filter((part) => part !== null).join(' · ')}</span>
      </button>
      {children}
    </li>
  );
}

interface RowToolProps {
  readonly label: string;
  readonly pressed?: boolean;
  onClick(): void;
  readonly children: ReactNode;
}

export function RowTool({ label, pressed, onClick, children }: RowToolProps) {
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
