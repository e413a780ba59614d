import { faultOf, causeOf, retryCause } from '#state/load/faults.ts';
import type { OtherOrganization as Other } from '#state/load/pickers.ts';
import { Notice } from '#ui/Notice.tsx';
import { Button, Code } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import classes from './NetworkPicker.module.css';

interface OtherOrganizationProps {
  readonly other: Other;
  onPick(networkId: string): void;
  /** Back to the network whose clients are dimmed below. */
  onKeep(): void;
}

/** Over the dimmed page: what is to be chosen, or why it cannot be. An organization's only network is chosen by itself. */
export function OtherOrganization({ other, onPick, onKeep }: OtherOrganizationProps) {
  const { name, shown, networks } = other;
  const only = networks.data?.length === 1 ? networks.data[0].id : null;
  const pick = useEffectEvent(onPick);
  useEffect(() => {
    if (only !== null) pick(only);
  }, [only]);
  const keep = (
    <Button size="compact-xs" variant="default" onClick={onKeep}>
      Stay with {shown}
    </Button>
  );
  if (networks.isError) return <NotListed error={networks.error} name={name} keep={keep} />;
  return (
    <div className={classes.over}>
      <Notice
        color="yellow"
        title={networks.data?.length === 0 ? `${name} has no network` : `Choose a network of ${name}`}
        actions={keep}
      >
        {networks.isPending ? 'Its networks are being asked for. ' : ''}The clients below are of {shown}.
      </Notice>
    </div>
  );
}

interface NotListedProps {
  readonly error: Error;
  readonly name: string;
  readonly keep: ReactNode;
}

function NotListed({ error, name, keep }: NotListedProps) {
  const client = useQueryClient();
  const { title, detail, advice, requestId } = faultOf(error);
  return (
    <div className={classes.over}>
      <Notice
        color="red"
        title="The networks could not be loaded"
        actions={
          <>
            <Button size="compact-xs" onClick={() => retryCause(client, causeOf(error))}>
              Retry
            </Button>
            {keep}
          </>
        }
      >
        {name}: {title}. {detail === '' ? '' : `“${detail}” `}
        {advice}
        {requestId === '' ? null : (
          <>
            {' '}
            Request id <Code>{requestId}</Code>
          </>
        )}
      </Notice>
    </div>
  );
}
