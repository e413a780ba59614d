import type { ReactNode } from 'react';
import classes from './LoadStatus.module.css';

interface LoadNoticeProps {
  readonly color: 'red' | 'yellow';
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** There is nothing else to see. */
  readonly alone?: boolean;
}

/** What happened, what was kept, and what can be done, on one line where there is room. */
export function LoadNotice({ color, title, children, actions, alone = false }: LoadNoticeProps) {
  return (
    <div role="alert" className={classes.notice} data-color={color} data-alone={alone || undefined}>
      <div className={classes.line}>
        <div className={classes.words}>
          <strong>{title}.</strong> {children}
        </div>
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  );
}
