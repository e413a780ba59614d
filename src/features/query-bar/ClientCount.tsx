import { formatCount } from '#format/format-count.ts';
import { type ClientData, useListData, useLoadPhase } from '#state/view/use-client-view.ts';
import { memo } from 'react';
import classes from './QueryBar.module.css';

/** Before the first page. */
const NO_COUNT = {
  loading: 'Loading …',
  stopped: 'Nothing loaded',
  failed: 'Nothing loaded',
  whole: 'Nothing loaded',
} as const;

function countText({ view, loading, incomplete }: ClientData): string {
  const absent = view.order.length - view.matched;
  const state = loading ? ' so far' : incomplete ? ', incomplete' : '';
  const counted = `${formatCount(view.matched)} of ${formatCount(view.rowCount)} clients${state}`;
  return absent === 0 ? counted : `${counted}, and ${formatCount(absent)} not in this load`;
}

/** How many clients the filter leaves, in the same frame as the list. */
export const ClientCount = memo(function ClientCount() {
  const data = useListData();
  const phase = useLoadPhase();
  return (
    <span role="status" className={classes.count}>
      {data === null ? NO_COUNT[phase] : countText(data)}
    </span>
  );
});
