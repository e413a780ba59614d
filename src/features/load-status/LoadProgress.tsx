import { formatCount } from '#format/format-count.ts';
import { formatWait } from '#format/format-wait.ts';
import type { ClientLoad, Waiting } from '#state/load/use-client-load.ts';
import { TurnNotice } from './TurnNotice.tsx';
import { useSecondsUntil } from '#ui/use-seconds-until.ts';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import classes from './LoadStatus.module.css';

/** For what the load waits and how long still. */
function WaitingFor({ waiting }: { readonly waiting: Waiting }) {
  const seconds = useSecondsUntil(waiting.until);
  const next = seconds > 0 ? `Trying again in ${formatWait(seconds)}` : 'Trying again now';
  return (
    <>
      {waiting.fault.title}. {next} (try {waiting.attempt} of {waiting.of})
    </>
  );
}

const PAUSED = {
  offline: 'This computer is offline. Loading goes on once it is connected again',
  hidden: 'Paused while this tab is hidden',
} as const;

/**
 * A load at work: why it rests, and the way to stop it. How far it is stands once on screen, in the count of the list; only a
 * refresh, which that count knows nothing of, says it here.
 */
export function LoadProgress({
  networkId,
  load,
  stoppable,
}: {
  readonly networkId: string;
  readonly load: ClientLoad;
  readonly stoppable: boolean;
}) {
  const { waiting, pause, arrived } = load;
  // It is not drawn again for each page.
  const stop = useMemo(
    () => (
      <Button size="compact-xs" variant="default" onClick={load.stop}>
        Stop
      </Button>
    ),
    [load.stop],
  );
  const sofar = `${formatCount(arrived)} loaded so far`;
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
        {pause === null && waiting !== null ? <WaitingFor waiting={waiting} /> : null}
        {pause === null ? '' : PAUSED[pause]}
        {pause === null && waiting === null ? '' : ' · '}
        {pause === null && waiting === null ? <TurnNotice key={arrived} networkId={networkId} /> : null}
        {arrived === 0 ? 'asking Meraki …' : load.refreshing ? sofar : 'loading …'}
      </span>
      {stoppable ? stop : null}
    </div>
  );
}
