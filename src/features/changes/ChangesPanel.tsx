import classes from './Changes.module.css';
import { ComparedWith } from './ComparedWith.tsx';
import { PeriodBefore } from './PeriodBefore.tsx';
import { Snapshots } from './Snapshots.tsx';

/** What is different from an earlier load. */
export function ChangesPanel() {
  return (
    <div className={classes.panel}>
      <ComparedWith />
      <Snapshots />
      <PeriodBefore />
    </div>
  );
}
