import { formatCount } from '#format/format-count.ts';
import { formatWait } from '#format/format-span.ts';
import type { ClientLoad, Waiting } from '#state/load/use-client-load.ts';
import { turnWait } from '#state/load/pickers.ts';
import { useAfter } from '#ui/use-after.ts';
import { useSecondsUntil } from '#ui/use-seconds-until.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import classes from './LoadStatus.module.css';

/** What the load waits for after a fault, and for how long. */
function WaitingFor({ waiting }: { readonly waiting: Waiting }) {
  const seconds = useSecondsUntil(waiting.until);
  const next = seconds > 0 ? `Trying again in ${formatWait(seconds)}` : 'Trying again now';
  return (
    <>
      {waiting.fault.title}. {next} (try {waiting.attempt} of {waiting.of}) ·{' '}
    </>
  );
}

/** An answer that takes longer than this may be waiting for the rate limit. */
const LONG_MS = 1500;

/** How long a request waits for its turn at the rate limit. Its key is what has arrived, so that each page counts anew. */
function TurnNotice({ networkId }: { readonly networkId: string }) {
  const long = useAfter(LONG_MS);
  const { data } = useQuery({ ...turnWait(networkId), enabled: long });
  if (!long || data === undefined || data === null || data.requests === 0) return null;
  const requests = data.requests === 1 ? '1 request waits' : `${formatCount(data.requests)} requests wait`;
  return (
    <>
      Waiting for a turn: {requests} at Meraki’s rate limit, about {formatWait(data.seconds)} in all ·{' '}
    </>
  );
}

const PAUSED = {
  offline: 'This computer is offline. Loading continues when it is online again',
  hidden: 'Paused while this tab is hidden',
} as const;

interface LoadProgressProps {
  readonly networkId: string;
  readonly load: ClientLoad;
  readonly stoppable: boolean;
}

/**
 * A load in progress: why it waits, and the button that stops it. How many clients it has loaded stands in the list's count; only
 * a refresh says it here, because that count is of the load before.
 */
export function LoadProgress({ networkId, load, stoppable }: LoadProgressProps) {
  const { waiting, pause, arrived } = load;
  // A constant, so that a new page does not render it again.
  const stop = useMemo(
    () => (
      <Button size="compact-xs" variant="default" onClick={load.stop}>
        Stop
      </Button>
    ),
    [load.stop],
  );
  const sofar = `${formatCount(arrived)} loaded so far`;
  const reason =
    pause !== null ? (
      `${PAUSED[pause]} · `
    ) : waiting !== null ? (
      <WaitingFor waiting={waiting} />
    ) : (
      <TurnNotice key={arrived} networkId={networkId} />
    );
  return (
    <div className={classes.progress}>
      <div
        role="progressbar"
        aria-label="Loading clients"
        aria-valuetext={sofar}
        className={classes.bar}
        data-waits={waiting !== null || pause !== null || undefined}
      />
      <span className={classes.text}>
        {load.refreshing ? 'Refreshing: ' : ''}
        {reason}
        {arrived === 0 ? 'asking Meraki …' : load.refreshing ? sofar : 'loading …'}
      </span>
      {stoppable ? stop : null}
    </div>
  );
}
