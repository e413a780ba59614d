import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface NoticeProps {
  readonly color: 'red' | 'yellow';
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** `alone`: in the middle of an empty list. `floating`: over the page, so that nothing moves. */
  readonly place?: 'line' | 'alone' | 'floating';
}

/** An alert: what happened, what was kept and what can be done, on one line if there is room. */
export function Notice({ color, title, children, actions, place = 'line' }: NoticeProps) {
  return (
    <div role="alert" className={classes.notice} data-color={color} data-place={place}>
      <div className={classes.line}>
        <div className={classes.words}>
          <strong>{title}.</strong> {children}
        </div>
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  );
}
