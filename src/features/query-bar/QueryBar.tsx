import { clearFilter, takeAllIntoBox } from '#clients/query/edits.ts';
import { formatCount } from '#format/format-count.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useDisplay } from '#state/settings/page-settings.ts';
import { useCommand } from '#state/view/page-state.ts';
import { type ClientData, useListData, useLoadPhase } from '#state/view/use-client-view.ts';
import { usePageKeys } from '#ui/use-page-keys.ts';
import { memo, type ReactNode, useRef } from 'react';
import { AskedChips, FilterChips } from './FilterChips.tsx';
import classes from './QueryBar.module.css';
import { SearchBox } from './SearchBox.tsx';
import { useTakeIntoBox } from './use-take-into-box.ts';

interface QueryBarProps {
  /** The progress of a load; its place is kept while there is none. */
  readonly progress: ReactNode;
  /** Filters of the list that Meraki could apply instead. */
  readonly offers: ReactNode;
  /** The list's own buttons. */
  readonly children: ReactNode;
}

/**
 * Two lines above the list, whose height never changes: the search box with the filter's chips; the count of clients, the
 * progress and the list's buttons.
 */
export function QueryBar({ progress, offers, children }: QueryBarProps) {
  const { change } = useFilter();
  const { take } = useTakeIntoBox();
  const search = useRef<HTMLInputElement>(null);
  const focus = () => search.current?.focus();
  const { display } = useDisplay();
  usePageKeys({ '/': focus }, display.keys === 'on');
  useCommand('Search', focus, '/');
  useCommand('Clear all filters', () => change(clearFilter));
  useCommand('Edit the whole filter as text', () => {
    take(takeAllIntoBox);
    focus();
  });
  return (
    <>
      <div className={classes.bar}>
        <SearchBox input={search} />
        <div className={classes.chips}>
          <AskedChips />
          <FilterChips input={search} />
          {offers}
        </div>
      </div>
      <div className={classes.bar}>
        <ClientCount />
        <div className={classes.progress}>{progress}</div>
        <div className={classes.tools}>{children}</div>
      </div>
    </>
  );
}

/** How many clients match the filter. It changes in the same frame as the list. */
const ClientCount = memo(function ClientCount() {
  const data = useListData();
  const loading = useLoadPhase() === 'loading';
  const nothing = loading ? 'Loading …' : 'Nothing loaded';
  return (
    <span role="status" className={classes.count}>
      {data === null ? nothing : countText(data)}
    </span>
  );
});

function countText({ view, loading, incomplete }: ClientData): string {
  const absent = view.order.length - view.matched;
  const state = loading ? ' so far' : incomplete ? ', incomplete' : '';
  const counted = `${formatCount(view.matched)} of ${formatCount(view.rowCount)} clients${state}`;
  return absent === 0 ? counted : `${counted}, and ${formatCount(absent)} not in this load`;
}
