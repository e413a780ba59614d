import { nameInSentence } from '#clients/display-names.ts';
import { causeOf, retryCause } from '#state/load/faults.ts';
import type { OtherOrganization as Other } from '#state/load/pickers.ts';
import { Notice } from '#ui/Notice.tsx';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { faultText } from './NetworkPicker.tsx';
import classes from './NetworkPicker.module.css';

interface OtherOrganizationProps {
  readonly other: Other;
  onPick(networkId: string): void;
  /** Goes back to the shown network. */
  onKeep(): void;
}

/** Until Meraki has answered, there may be more networks. */
const LOADING = { items: [], more: true } as const;

/** A notice over the dimmed page: asks for a network, or says why there is none. A single network is chosen automatically. */
export function OtherOrganization({ other, onPick, onKeep }: OtherOrganizationProps) {
  const client = useQueryClient();
  const { networks } = other;
  const [name, shown] = [nameInSentence(other.name), nameInSentence(other.shown)];
  const { items, more } = networks.data ?? LOADING;
  const only = items.length === 1 && !more ? items[0].id : null;
  const pick = useEffectEvent(onPick);
  useEffect(() => {
    if (only !== null) pick(only);
  }, [only]);
  const { error } = networks;
  const choose =
    networks.isSuccess && items.length === 0 && !more ? `${name} has no network` : `Choose a network of ${name}`;
  return (
    <div className={classes.over}>
      <Notice
        color={error === null ? 'yellow' : 'red'}
        title={error === null ? choose : 'The networks could not be loaded'}
        actions={
          <>
            {error === null ? null : (
              <Button variant="filled" onClick={() => retryCause(client, causeOf(error))}>
                Retry
              </Button>
            )}
            <Button maw={240} title={`Stay with ${other.shown}`} onClick={onKeep}>
              Stay with {shown}
            </Button>
          </>
        }
      >
        {error === null
          ? `${networks.isPending ? 'Loading its networks. ' : ''}The clients below are of ${shown}.`
          : `${name}: ${faultText(error)}`}
      </Notice>
    </div>
  );
}
