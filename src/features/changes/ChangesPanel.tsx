import { Cards } from '#ui/Card.tsx';
import { ComparedWith } from './ComparedWith.tsx';
import { PeriodBefore } from './PeriodBefore.tsx';
import { Snapshots } from './Snapshots.tsx';

/** The tab "Changes": what is different from an earlier load. */
export const ChangesPanel = () => (
  <Cards>
    <ComparedWith />
    <Snapshots />
    <PeriodBefore />
  </Cards>
);
