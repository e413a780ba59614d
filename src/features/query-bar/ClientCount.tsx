import { formatCount } from '#format/format-count.ts';
import { useListData, useLoadPhase } from '#state/use-client-view.ts';
import classes from './QueryBar.module.css';

/** Before the first page. */
const NO_COUNT = {
  loading: 'Loading …',
  stopped: 'Nothing loaded',
  failed: 'Nothing loaded',
  whole: 'Nothing loaded',
} as const;

/** How many clients the filter leaves, in the same frame as the list. */
export function ClientCount() {
  const data = useListData();
  const phase = useLoadPhase();
  return (
    <span role="status" className={classes.count}>
      {data === null
        ? NO_COUNT[phase]
        : `${formatCount(data.view.matched)} of ${formatCount(data.view.rowCount)} clients${data.loading ? ' so far' : data.incomplete ? ', incomplete' : ''}`}
    </span>
  );
}
