import { SERVER_FILTERS } from '#clients/server-filters.ts';
import { formatCount } from '#format/format-count.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/use-filter.ts';
import { useScope } from '#state/use-scope.ts';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useRef } from 'react';
import { Chip } from './Chip.tsx';

/** Search, what is filtered here and asked of Meraki, how many clients that leaves, and the list's own buttons. */
export function QueryBar({ children }: { readonly children: ReactNode }) {
  const filter = useFilter();
  const scope = useScope();
  const data = useClientData();
  const search = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => search.current?.focus()]]);
  const count =
    data === null
      ? 'Loading …'
      : `${formatCount(data.view.matched)} of ${formatCount(data.view.rowCount)} clients${data.loading ? ' so far' : ''}`;
  return (
    <Group gap={6} px="xs" py={6}>
      <TextInput
        ref={search}
        type="search"
        role="searchbox"
        aria-label="Search clients"
        aria-keyshortcuts="/"
        placeholder="Name, MAC in any notation, IP, ssid:Guest …   ( / )"
        size="xs"
        w={340}
        maw="100%"
        value={filter.typed}
        onChange={(event) => filter.setTyped(event.currentTarget.value)}
      />
      {SERVER_FILTERS.filter(({ name }) => name in scope.asked).map(({ name, label }) => (
        <Chip
          key={name}
          kind="asked"
          text={`Meraki ${label}: ${scope.asked[name]}`}
          problem={null}
          onRemove={() => scope.ask(name, '')}
        />
      ))}
      {filter.terms.map((term, index) => (
        <Chip
          key={`${term.text} ${index}`}
          kind="filter"
          text={term.text}
          problem={term.problem}
          onRemove={() => filter.remove(term.text)}
        />
      ))}
      {filter.terms.length === 0 ? null : (
        <Button size="compact-xs" variant="subtle" onClick={() => filter.clear()}>
          Clear all filters
        </Button>
      )}
      <Text role="status" size="sm" ml="auto" fw={500}>
        {count}
      </Text>
      {children}
    </Group>
  );
}
