import type { ReactNode } from 'react';
import classes from './Card.module.css';

/** The cards of a tab, side by side; where they do not fit, the row scrolls. */
export const Cards = ({ children }: { readonly children: ReactNode }) => <div className={classes.row}>{children}</div>;

interface CardProps {
  /** The accessible name. */
  readonly label: string;
  /** The heading; '' for none, the label by default. */
  readonly heading?: string;
  /** Stands beside the heading. */
  readonly tools?: ReactNode;
  readonly wide?: boolean;
  /** A file is held over it. */
  readonly dropping?: boolean;
  readonly children: ReactNode;
}

/** A card of a tab of the band: as high as the band, with a scroller of its own. */
export function Card({ label, heading = label, tools, wide, dropping, children }: CardProps) {
  return (
    <section className={classes.card} aria-label={label} data-wide={wide} data-dropping={dropping}>
      {heading === '' ? null : (
        <div className={classes.head}>
          <h2>{heading}</h2>
          {tools}
        </div>
      )}
      {children}
    </section>
  );
}

interface CardNoteProps {
  /** It says what went wrong, and is announced as an alert. */
  readonly fault?: boolean;
  readonly children: ReactNode;
}

/** A sentence in a card, announced when it changes. */
export const CardNote = ({ fault = false, children }: CardNoteProps) => (
  <p
    className={classes.note}
    data-fault={fault}
    role={fault ? 'alert' : undefined}
    aria-live={fault ? undefined : 'polite'}
  >
    {children}
  </p>
);
