import type { Operation } from '#state/load/one-client.ts';
import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ApiSection.module.css';

interface ApiSectionProps<Data> {
  readonly title: string;
  readonly operation: Operation<Data>;
  /** What a 400 means here. */
  readonly refusal?: string;
  readonly children: (data: Data) => ReactNode;
}

/** One answer of Meraki's about the client: waiting, failed with a way on, refused in words, or shown. It never touches its neighbours. */
export function ApiSection<Data>({ title, operation, refusal, children }: ApiSectionProps<Data>) {
  const { data, fault } = operation;
  const refused = fault !== null && fault.refused && refusal !== undefined;
  return (
    <section className={classes.section} aria-label={title} aria-busy={data === undefined && fault === null}>
      <h3>{title}</h3>
      {data !== undefined ? children(data) : fault === null ? <Skeleton height={36} radius="sm" /> : null}
      {data === undefined && fault !== null ? (
        <div className={refused ? classes.quiet : classes.fault} aria-live="polite">
          <p>
            {refused ? `${refusal} ` : ''}
            {fault.message}
            {fault.requestId === '' || refused ? '' : ` Request id ${fault.requestId}.`}
          </p>
          <Button size="compact-xs" variant="default" aria-label={`Retry ${title}`} onClick={operation.retry}>
            Retry
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** An answer that holds nothing. */
export const Nothing = ({ children }: { readonly children: ReactNode }) => (
  <p className={classes.nothing}>{children}</p>
);
