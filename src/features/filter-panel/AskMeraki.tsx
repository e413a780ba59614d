import { SERVER_FILTERS, type ServerFilter } from '#clients/query/server-filters.ts';
import { useScope } from '#state/address/use-scope.ts';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { useState } from 'react';
import classes from './Facet.module.css';
import { TimeSpan } from './TimeSpan.tsx';

/** The filters that Meraki itself applies. A change loads the list again. */
export function AskMeraki() {
  const scope = useScope();
  const asked = Object.keys(scope.asked);
  const [open, setOpen] = useState(asked.length > 0);
  const field = (filter: ServerFilter) => (
    <AskField
      key={filter.name}
      filter={filter}
      value={scope.asked[filter.name] ?? ''}
      onAsk={(value) => scope.ask(filter.name, value)}
    />
  );
  const Chevron = open ? ChevronUp : ChevronDown;
  return (
    <div className={classes.ask}>
      <Button
        size="compact-sm"
        fullWidth
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        rightSection={<Chevron size={14} aria-hidden />}
        justify="space-between"
      >
        Ask Meraki
      </Button>
      {open ? (
        <Stack role="group" aria-label="Ask Meraki" gap={6} mt={8}>
          <p className={classes.note}>
            Meraki applies these filters, so a change loads again. The filters below act on loaded clients.
          </p>
          <TimeSpan />
          <Group grow gap={8}>
            {SERVER_FILTERS.filter(({ choices }) => choices !== null).map(field)}
          </Group>
          {SERVER_FILTERS.filter(({ choices }) => choices === null).map(field)}
          {asked.length === 0 ? null : (
            <Button variant="subtle" color="grape" onClick={() => asked.forEach((name) => scope.ask(name, ''))}>
              Clear Meraki filters
            </Button>
          )}
        </Stack>
      ) : null}
    </div>
  );
}

interface AskFieldProps {
  readonly filter: ServerFilter;
  readonly value: string;
  onAsk(value: string): void;
}

/** Each request counts against the rate limit, so typing asks only after this pause. Enter asks at once. */
const PAUSE_MS = 600;

/** Any value, each choice alone, and all choices together. */
const optionsOf = (choices: readonly string[]) => [
  { value: '', label: 'Any' },
  ...choices.map((choice) => ({ value: choice, label: choice })),
  { value: choices.join(','), label: choices.join(' or ') },
];

function AskField({ filter, value, onAsk }: AskFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const ask = (next: string) => {
    setDraft(null);
    if (next.trim() !== value.trim()) onAsk(next);
  };
  const askLater = useDebouncedCallback(ask, PAUSE_MS);
  if (filter.choices !== null) {
    return (
      <NativeSelect
        label={filter.label}
        value={value}
        data={optionsOf(filter.choices)}
        onChange={(event) => onAsk(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      label={filter.label}
      placeholder={filter.match === 'exact' ? 'exactly' : 'contains'}
      maxLength={200}
      value={draft ?? value}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        askLater(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') askLater.flush();
      }}
      onBlur={() => askLater.flush()}
    />
  );
}
