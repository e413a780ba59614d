import { SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { useScope } from '#state/address/use-scope.ts';
import { Button } from '@mantine/core';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { useState } from 'react';
import { AskField } from './AskField.tsx';
import classes from './AskMeraki.module.css';
import { TimeSpan } from './TimeSpan.tsx';

/** The scope: what Meraki itself is asked for; a change loads again. */
export function AskMeraki() {
  const scope = useScope();
  const count = Object.keys(scope.asked).length;
  const [open, setOpen] = useState(count > 0);
  const field = (filter: (typeof SERVER_FILTERS)[number]) => (
    <AskField
      key={filter.name}
      filter={filter}
      value={scope.asked[filter.name] ?? ''}
      onAsk={(value) => scope.ask(filter.name, value)}
    />
  );
  return (
    <div className={classes.section}>
      <Button
        size="compact-sm"
        variant="default"
        fullWidth
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        rightSection={open ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
        justify="space-between"
      >
        Ask Meraki
      </Button>
      {open ? (
        <div role="group" aria-label="Ask Meraki" className={classes.group}>
          <p className={classes.hint}>
            Meraki filters: applied by Meraki, changing one reloads. Filters below act on loaded clients.
          </p>
          <TimeSpan />
          <div className={classes.pair}>{SERVER_FILTERS.filter(({ choices }) => choices !== null).map(field)}</div>
          {SERVER_FILTERS.filter(({ choices }) => choices === null).map(field)}
          {count === 0 ? null : (
            <Button
              size="compact-xs"
              variant="subtle"
              color="grape"
              onClick={() => {
                for (const name of Object.keys(scope.asked)) scope.ask(name, '');
              }}
            >
              Clear Meraki filters
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
