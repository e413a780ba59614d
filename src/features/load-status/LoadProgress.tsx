import { narrowerAsks } from '#clients/query/narrower-asks.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { formatWait } from '#format/format-span.ts';
import type { ClientLoad, Waiting } from '#state/load/use-client-load.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useScope } from '#state/address/use-scope.ts';
import { turnWait } from '#state/load/pickers.ts';
import { useStartPhase } from '#state/view/scheduling.ts';
import { useAfter } from '#ui/use-after.ts';
import { useSecondsUntil } from '#ui/use-seconds-until.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import classes from './LoadStatus.module.css';

/** After a failed try: when the next one is due. */
function WaitingFor({ waiting }: { readonly waiting: Waiting }) {
  const seconds = useSecondsUntil(waiting.until);
  const next = seconds > 0 ? `Trying again in ${formatWait(seconds)}` : 'Trying again now';
  return (
    <span data-reason>
      {waiting.fault.title}. {next} (try {waiting.attempt} of {waiting.of})
    </span>
  );
}

/** A request that takes longer than this may wait for the rate limit. */
const LONG_ANSWER_MS = 1500;

/** How many requests wait at the rate limit, and for how long. Its React key is the number of loaded clients, so that it starts again for each page. */
function TurnNotice({ networkId }: { readonly networkId: string }) {
  const long = useAfter(LONG_ANSWER_MS);
  const { data } = useQuery({ ...turnWait(networkId), enabled: long });
  if (!long || data === undefined || data === null || data.requests === 0) return null;
  const requests = `${counted(data.requests, 'request')} ${data.requests === 1 ? 'waits' : 'wait'}`;
  return (
    <span data-reason>
      Waiting for a turn: {requests} at Meraki’s rate limit, about {formatWait(data.seconds)} in all ·{' '}
    </span>
  );
}

const PAUSED = {
  offline: 'This computer is offline. Loading continues when it is online again',
  hidden: 'Paused while this tab is hidden',
} as const;

/** Describes the button "Stop": so a screen reader tells why the load waits. */
const TEXT_ID = 'load-progress-text';

interface LoadProgressProps {
  readonly networkId: string;
  readonly load: ClientLoad;
}

/**
 * A load in progress: why it waits, and the button "Stop". The list's count says how many clients are loaded. Only a refresh says
 * it here, because the count is still that of the previous load.
 */
export function LoadProgress({ networkId, load }: LoadProgressProps) {
  const stoppable = useStartPhase() !== 'first-rows';
  const { waiting, pause, arrived } = load;
  // Memoized, so that a new page does not render it again.
  const stop = useMemo(
    () => (
      <Button flex="none" aria-describedby={TEXT_ID} onClick={load.stop}>
        Stop
      </Button>
    ),
    [load.stop],
  );
  const sofar = `${formatCount(arrived)} loaded so far`;
  const now = arrived === 0 ? 'asking Meraki …' : load.refreshing ? sofar : 'loading …';
  const reason =
    pause !== null ? (
      <span data-reason>{PAUSED[pause]}</span>
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
        // Its end is not known: Firefox has Orca say “50 percent” otherwise.
        aria-valuemax={0}
        aria-valuetext={sofar}
        className={classes.bar}
        data-waits={waiting !== null || pause !== null || undefined}
      />
      <span id={TEXT_ID} className={classes.text}>
        {load.refreshing ? 'Refreshing: ' : ''}
        {reason}
        {pause === null && waiting === null ? now : null}
        {waiting !== null && load.refreshing ? ` · ${sofar}` : null}
      </span>
      {stoppable ? stop : null}
    </div>
  );
}

/** A load is long once it has so many clients, or takes so many milliseconds. */
const MANY = 10_000;
const LONG_LOAD_MS = 4000;

/** During a long load: offers to ask Meraki only for what the filter shows, so that less is loaded. @param arrived clients loaded so far */
export function NarrowOffer({ arrived }: { readonly arrived: number }) {
  const { terms } = useFilter();
  const { asked, ask } = useScope();
  const long = useAfter(LONG_LOAD_MS);
  if (arrived < MANY && !long) return null;
  return narrowerAsks(terms, asked).map(({ name, value, words }) => (
    <Button key={name} variant="light" color="grape" onClick={() => ask(name, value)}>
      Ask Meraki for {words} only
    </Button>
  ));
}
