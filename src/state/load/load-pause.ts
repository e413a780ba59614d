import { focusManager, onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** Why a load rests: no connection, or nobody looks at the tab. */
export type Pause = 'offline' | 'hidden' | null;

const pauseNow = (): Pause => (!onlineManager.isOnline() ? 'offline' : focusManager.isFocused() ? null : 'hidden');

function subscribe(listener: () => void): () => void {
  const ends = [onlineManager.subscribe(listener), focusManager.subscribe(listener)];
  return () => {
    for (const end of ends) end();
  };
}

export const useLoadPause = (): Pause => useSyncExternalStore(subscribe, pauseNow);

/** Resolves at once while the tab is seen, else when it is seen again or the signal fires. */
export function whileSeen(signal: AbortSignal): Promise<void> {
  if (focusManager.isFocused() || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = focusManager.subscribe((seen) => {
      if (seen) done();
    });
    const done = () => {
      end();
      signal.removeEventListener('abort', done);
      resolve();
    };
    signal.addEventListener('abort', done);
  });
}
