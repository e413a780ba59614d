import { useSyncExternalStore } from 'react';

const QUARTER_MS = 250;

const subscribe = (listener: () => void) => {
  const timer = setInterval(listener, QUARTER_MS);
  return () => clearInterval(timer);
};

/** Whole seconds that are left until a time (epoch ms), counting down; 0 from then on. */
export const useSecondsUntil = (time: number): number =>
  useSyncExternalStore(subscribe, () => Math.max(0, Math.ceil((time - Date.now()) / 1000)));
