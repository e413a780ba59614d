import type { Operation } from '#state/load/operations.ts';
import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Details.module.css';

interface SectionProps {
  readonly title: string;
  /** The accessible name; with it, the section is a landmark and can take the focus. */
  readonly label?: string;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A part of the details with a heading. */
export const Section = ({ title, label, busy, children }: SectionProps) => (
  <section
    className={classes.section}
    aria-label={label}
    aria-busy={busy}
    tabIndex={label === undefined ? undefined : -1}
  >
    <h3>{title}</h3>
    {children}
  </section>
);

/** A small grey sentence. */
export const Note = ({ children }: { readonly children: ReactNode }) => <p className={classes.note}>{children}</p>;

interface AskAgainProps {
  /** `fault`: something failed. `missing`: the list lacks the client. `refused`: Meraki does not offer it. */
  readonly tone: 'fault' | 'missing' | 'refused';
  /** On the button. */
  readonly action: string;
  /** The accessible name of the button, where the action alone is unclear. */
  readonly label?: string;
  /** null: no button. */
  readonly onAsk: (() => void) | null;
  readonly children: ReactNode;
}

/** A message about what is missing, with a button that asks Meraki again. */
export const AskAgain = ({ tone, action, label = action, onAsk, children }: AskAgainProps) => (
  <div className={classes.askAgain} data-tone={tone} aria-live="polite">
    <p>{children}</p>
    {onAsk === null ? null : (
      <Button
        aria-label={label}
        onClick={(event) => {
          // While Meraki is asked, there is no button. The section takes its focus, so that the panel gets the next key.
          event.currentTarget.closest('section')?.focus({ preventScroll: true });
          onAsk();
        }}
      >
        {action}
      </Button>
    )}
  </div>
);

interface ApiSectionProps<Data> {
  readonly title: string;
  readonly operation: Operation<Data>;
  /** What it means if Meraki answers 400. */
  readonly refusal?: string;
  readonly children: (data: Data) => ReactNode;
}

/** A section with the answer of one operation. While it waits or if it failed, it says so; the other sections do not change. */
export function ApiSection<Data>({ title, operation, refusal, children }: ApiSectionProps<Data>) {
  const { data, fault, retry } = operation;
  const refused = fault?.refused === true && refusal !== undefined;
  return (
    <Section title={title} label={title} busy={data === undefined && fault === null}>
      {data !== undefined ? (
        children(data)
      ) : fault === null ? (
        <Skeleton height={36} radius="sm" />
      ) : (
        <AskAgain tone={refused ? 'refused' : 'fault'} action="Retry" label={`Retry ${title}`} onAsk={retry}>
          {refused ? `${refusal} ` : ''}
          {fault.message}
          {fault.requestId === '' || refused ? '' : ` Request id ${fault.requestId}.`}
        </AskAgain>
      )}
    </Section>
  );
}
