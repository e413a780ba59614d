import { SERVER_FILTERS } from '#clients/server-filters.ts';
import { formatCount } from '#format/format-count.ts';
import { useClientData, useLoadPhase } from '#state/use-client-view.ts';
import { useCommand } from '#state/use-commands.ts';
import { useFilter } from '#state/use-filter.ts';
import { useScope } from '#state/use-scope.ts';
import { usePageKeys } from '#ui/use-page-keys.ts';
import { type ReactNode, useRef } from 'react';
import { Chip } from './Chip.tsx';
import { FilterChips } from './FilterChips.tsx';
import { LinkTooLong } from './LinkTooLong.tsx';
import { ListMisses } from './ListMisses.tsx';
import classes from './QueryBar.module.css';
import { SearchBox } from './SearchBox.tsx';

/** Before the first page. */
const NO_COUNT = {
  loading: 'Loading …',
  stopped: 'Nothing loaded',
  failed: 'Nothing loaded',
  whole: 'Nothing loaded',
} as const;

/** Search, what is filtered here and asked of Meraki, how many clients that leaves, and the list's own buttons. */
export function QueryBar({ children }: { readonly children: ReactNode }) {
  const scope = useScope();
  const filter = useFilter();
  const data = useClientData();
  const phase = useLoadPhase();
  const search = useRef<HTMLInputElement>(null);
  const focus = () => search.current?.focus();
  usePageKeys({ '/': focus });
  useCommand('Search', focus, '/');
  useCommand('Clear all filters', filter.clear);
  useCommand('Edit the whole filter as text', () => {
    filter.takeAllIntoBox();
    focus();
  });
  const count =
    data === null
      ? NO_COUNT[phase]
      : `${formatCount(data.view.matched)} of ${formatCount(data.view.rowCount)} clients${data.loading ? ' so far' : ''}`;
  return (
    <>
      <div className={classes.bar}>
        <SearchBox input={search} />
        <div className={classes.chips}>
          {SERVER_FILTERS.filter(({ name }) => name in scope.asked).map(({ name, label, choices }) => (
            <Chip
              key={name}
              kind="asked"
              text={`Meraki ${label}: ${choices === null ? scope.asked[name] : scope.asked[name].replaceAll(',', ', ')}`}
              problem={null}
              onRemove={() => scope.ask(name, '')}
            />
          ))}
          <FilterChips input={search} />
        </div>
        <div className={classes.end}>
          <span role="status" className={classes.count}>
            {count}
          </span>
          {children}
        </div>
      </div>
      <ListMisses />
      <LinkTooLong />
    </>
  );
}
