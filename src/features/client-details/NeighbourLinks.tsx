import type { ColumnStore } from '#engine/column-store.ts';
import { showOnly } from '#clients/query/edits.ts';
import { formatQuery } from '#clients/query/terms.ts';
import { formatCount } from '#format/format-count.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import classes from './Details.module.css';
import { type Neighbours, neighboursOf } from './neighbours.ts';

const WORDS: Record<Neighbours['kind'], (place: string) => string> = {
  port: () => 'on the same port',
  device: (place) => `on ${place}`,
  ip: () => 'with the same IP',
  user: (place) => `of user ${place}`,
};

/** How many clients share its port, device, IP or user; a click shows them. */
export function NeighbourLinks({ store, row }: { readonly store: ColumnStore; readonly row: number }) {
  const { change } = useFilter();
  const { version } = store;
  const neighbours = useMemo(() => (version > 0 ? neighboursOf(store, row) : []), [store, version, row]);
  const some = neighbours.filter(({ others }) => others > 0);
  return (
    <ul className={classes.neighbours} aria-label="Neighbours">
      {some.map(({ kind, place, terms, others }) => (
        <li key={kind}>
          <Button
            size="compact-xs"
            variant="default"
            radius="xl"
            fw={400}
            title={`Show it and the others: ${formatQuery(terms)}`}
            onClick={() => change(showOnly(terms))}
          >
            <span>
              <b>{formatCount(others)}</b> other {others === 1 ? 'client' : 'clients'} {WORDS[kind](place)}
            </span>
          </Button>
        </li>
      ))}
      {some.length === 0 ? <li>No other client shares its device, port, IP or user</li> : null}
    </ul>
  );
}
