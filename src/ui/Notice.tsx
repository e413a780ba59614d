import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface NoticeProps {
  readonly color: 'red' | 'yellow';
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** `alone`: there is nothing else to see. `floating`: over the page, so that nothing moves. */
  readonly place?: 'line' | 'alone' | 'floating';
}

/** What happened, what was kept, and what can be done, on one line where there is room. */
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
