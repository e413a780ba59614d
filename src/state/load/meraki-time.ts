import { merakiNow, clockAhead, subscribeToClock } from '#meraki/meraki-clock.ts';
import { useSyncExternalStore } from 'react';

/** Now, epoch ms by Meraki's clock, for what the user chooses a time in. */
export const merakiTime = (): number => merakiNow();

/** Milliseconds by which Meraki's clock is ahead of this computer's (negative: behind); 0 while they agree. */
export const useClockDifference = (): number => useSyncExternalStore(subscribeToClock, clockAhead);

const MINUTE_MS = 60_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS / 4);
  const stop = subscribeToClock(listener);
  return () => {
    clearInterval(timer);
    stop();
  };
}

const minuteNow = () => Math.floor(merakiNow() / MINUTE_MS) * MINUTE_MS;

/** Epoch ms of the current minute by Meraki's clock: all relative times tick together. */
export const useMinute = (): number => useSyncExternalStore(subscribe, minuteNow);
