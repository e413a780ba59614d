import { SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { clearFilter, takeAllIntoBox } from '#clients/query/edits.ts';
import { useCommand } from '#state/view/page-state.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useScope } from '#state/address/use-scope.ts';
import { useDisplay } from '#state/settings/page-settings.ts';
import { usePageKeys } from '#ui/use-page-keys.ts';
import { type ReactNode, useRef } from 'react';
import { Chip } from './Chip.tsx';
import { ClientCount } from './ClientCount.tsx';
import { FilterChips } from './FilterChips.tsx';
import classes from './QueryBar.module.css';
import { SearchBox } from './SearchBox.tsx';

interface QueryBarProps {
  /** A load at work, in a place that is kept for it. */
  readonly progress: ReactNode;
  /** Filters that could be asked of Meraki instead. */
  readonly offers: ReactNode;
  /** The list's own buttons. */
  readonly children: ReactNode;
}

/**
 * Two lines above the list, which are always as high as they are: search and what is filtered; how many clients that leaves,
 * a load at work, and the list's own buttons.
 */
export function QueryBar({ progress, offers, children }: QueryBarProps) {
  const scope = useScope();
  const filter = useFilter();
  const search = useRef<HTMLInputElement>(null);
  const focus = () => search.current?.focus();
  const { display } = useDisplay();
  usePageKeys({ '/': focus }, display.keys === 'on');
  useCommand('Search', focus, '/');
  useCommand('Clear all filters', () => filter.change(clearFilter));
  useCommand('Edit the whole filter as text', () => {
    filter.change(takeAllIntoBox);
    focus();
  });
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
