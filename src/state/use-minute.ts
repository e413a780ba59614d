import { merakiNow, subscribeToClock } from '#meraki/meraki-clock.ts';
import { useSyncExternalStore } from 'react';

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
