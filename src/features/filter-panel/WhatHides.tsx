import { clausesOf } from '#clients/query/clauses.ts';
import { clearFilter, removeTerms } from '#clients/query/edits.ts';
import { hidingOf } from '#engine/hiding.ts';
import { formatCount } from '#format/format-count.ts';
import { useAwaitsFindings } from '#state/view/use-findings.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { Button, Group, Title } from '@mantine/core';
import { useMemo } from 'react';
import classes from './FilteredToNothing.module.css';

/** More ways out than this are no help. */
const MOST_WAYS = 4;

interface WhatHidesProps {
  readonly data: ClientData;
  /** The store grows in place: with the row count the answer is another. */
  readonly rowCount: number;
}

/** By what loaded clients are all hidden, and what each filter's removal would give back. */
export function WhatHides({ data, rowCount }: WhatHidesProps) {
  const { store, terms, times, incomplete: soFar } = data;
  const filter = useFilter();
  const awaits = useAwaitsFindings(terms.map(({ field }) => field));
  const hiding = useMemo(
    () => ({ rowCount, ...hidingOf(store, clausesOf(terms, times)) }),
    [store, rowCount, terms, times],
  );
  if (awaits) {
    return (
      <section className={classes.nothing} aria-label="Not worked out yet">
        <p className={classes.why}>Device classes and findings are worked out when all clients are loaded.</p>
      </section>
    );
  }
  const clauses = hiding.clauses.toSorted((a, b) => b.hides - a.hides);
  const most = clauses[0];
  const without = (ids: readonly string[]) => filter.change(removeTerms(...ids));
  return (
    <section className={classes.nothing} aria-label="No client matches">
      <Title order={2} size="h4">
        No client matches
      </Title>
      <p className={classes.why}>
        {clauses.length === 1 ? (
          <>
            <code>{most.id}</code> hides all {formatCount(rowCount)} loaded clients{soFar ? ' so far' : ''}.
          </>
        ) : (
          <>
            Of {formatCount(rowCount)} loaded clients{soFar ? ' so far' : ''}, <code>{most.id}</code> hides most:{' '}
            {formatCount(most.hides)}.
          </>
        )}
      </p>
      {clauses.length === 1 ? null : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Filter</th>
              <th scope="col">Hides</th>
              <th scope="col">Shown if removed</th>
              <th aria-label="Action" />
            </tr>
          </thead>
          <tbody>
            {clauses.map(({ id, hides, givesBack }) => (
              <tr key={id}>
                <td>
                  <code title={id}>{id}</code>
                </td>
                <td>{formatCount(hides)}</td>
                <td>{formatCount(givesBack)}</td>
                <td>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`Remove ${id}: ${formatCount(givesBack)} shown`}
                    onClick={() => without([id])}
                  >
                    Remove
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Group gap="xs" justify="center">
        {hiding.ways
          .filter(({ ids }) => ids.length > 1 && ids.length < clauses.length)
          .slice(0, MOST_WAYS)
          .map(({ ids, rows }) => (
            <Button key={ids.join(' ')} size="compact-sm" variant="default" onClick={() => without(ids)}>
              Without {ids.join(' and ')}: {formatCount(rows)}
            </Button>
          ))}
        <Button size="compact-sm" onClick={() => filter.change(clearFilter)}>
          Show all clients
        </Button>
      </Group>
    </section>
  );
}
