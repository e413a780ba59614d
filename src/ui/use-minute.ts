import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

const subscribe = (listener: () => void) => {
  const timer = setInterval(listener, MINUTE_MS / 4);
  return () => clearInterval(timer);
};

const minuteNow = () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;

/** Epoch ms of the current minute: all relative times tick together. */
export const useMinute = (): number => useSyncExternalStore(subscribe, minuteNow);
