import { SERVER_FILTERS } from '#clients/server-filters.ts';
import { useScope } from '#state/use-scope.ts';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { AskField } from './AskField.tsx';
import classes from './Facet.module.css';
import { TimeSpan } from './TimeSpan.tsx';

/** The scope: what Meraki itself is asked for; a change loads again. */
export function AskMeraki() {
  const scope = useScope();
  const [open, setOpen] = useState(() => Object.keys(scope.asked).length > 0);
  return (
    <div className={classes.facet}>
      <Button
        size="compact-sm"
        variant="default"
        fullWidth
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        rightSection={<span aria-hidden>{open ? '▴' : '▾'}</span>}
        justify="space-between"
      >
        Ask Meraki
      </Button>
      {open ? (
        <Stack role="group" aria-label="Ask Meraki" gap={6} mt={8}>
          <TimeSpan />
          {SERVER_FILTERS.map((filter) => (
            <AskField
              key={filter.name}
              filter={filter}
              value={scope.asked[filter.name] ?? ''}
              onAsk={(value) => scope.ask(filter.name, value)}
            />
          ))}
        </Stack>
      ) : null}
    </div>
  );
}
