import { useSyncExternalStore } from 'react';

const QUARTER_MS = 250;

const subscribe = (listener: () => void) => {
  const timer = setInterval(listener, QUARTER_MS);
  return () => clearInterval(timer);
};

/** The whole seconds left until a time (epoch ms), counting down to 0. */
export const useSecondsUntil = (time: number): number =>
  useSyncExternalStore(subscribe, () => Math.max(0, Math.ceil((time - Date.now()) / 1000)));
