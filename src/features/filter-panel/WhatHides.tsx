import { clausesOf } from '#clients/query/clauses.ts';
import { clearFilter, removeTerms } from '#clients/query/edits.ts';
import { hidingOf } from '#engine/hiding.ts';
import { formatCount } from '#format/format-count.ts';
import { useAwaitsFindings } from '#state/view/use-findings.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { SmallTable } from '#ui/SmallTable.tsx';
import { Button, Group, Title } from '@mantine/core';
import { useMemo } from 'react';
import classes from './FilteredToNothing.module.css';

/** More offers do not help. */
const MOST_WAYS = 4;

interface WhatHidesProps {
  readonly data: ClientData;
  /** The store grows in place, so its row count tells one state of it from the next. */
  readonly rowCount: number;
}

/** Which filters hide all loaded clients, and how many clients come back without each of them. */
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
        <p className={classes.why}>Device classes and findings are known once all clients are loaded.</p>
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
        <SmallTable
          w="auto"
          fz={13}
          horizontalSpacing={10}
          heads={['Filter', 'Hides', 'Shown if removed', 'Action']}
          numbers={[1, 2]}
          rows={clauses.map(({ id, hides, givesBack }) => ({
            key: id,
            cells: [
              <code key="filter" title={id}>
                {id}
              </code>,
              formatCount(hides),
              formatCount(givesBack),
              <Button
                key="remove"
                size="compact-xs"
                variant="subtle"
                aria-label={`Remove ${id}: ${formatCount(givesBack)} shown`}
                onClick={() => without([id])}
              >
                Remove
              </Button>,
            ],
          }))}
        />
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
