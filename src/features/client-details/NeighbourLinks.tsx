import { nameInSentence } from '#clients/display-names.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { showOnly } from '#clients/query/edits.ts';
import { formatQuery } from '#clients/query/terms.ts';
import { formatCount } from '#format/format-count.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { Note } from './Section.tsx';

const WORDS: Record<Neighbours['kind'], (place: string) => string> = {
  port: () => 'on the same port',
  device: (place) => `on ${place}`,
  ip: () => 'with the same IP',
  user: (place) => `of user ${place}`,
};

/** Buttons that say how many clients share the port, device, IP or user of this one, and show them. */
export function NeighbourLinks({ store, row }: { readonly store: ColumnStore; readonly row: number }) {
  const { change } = useFilter();
  const { version } = store;
  const neighbours = useMemo(() => (version > 0 ? neighboursOf(store, row) : []), [store, version, row]);
  const some = neighbours.filter(({ others }) => others > 0);
  return (
    <Group role="group" aria-label="Neighbours" gap={6} mt={8}>
      {some.map(({ kind, place, terms, others }) => (
        <Button
          key={kind}
          size="compact-xs"
          variant="default"
          radius="xl"
          fw={400}
          title={`Show it and the others: ${formatQuery(terms)}`}
          onClick={() => change(showOnly(terms))}
        >
          <span>
            <b>{formatCount(others)}</b> other {others === 1 ? 'client' : 'clients'}{' '}
            {WORDS[kind](nameInSentence(place))}
          </span>
        </Button>
      ))}
      {some.length === 0 ? <Note>No other client shares its device, port, IP or user</Note> : null}
    </Group>
  );
}
