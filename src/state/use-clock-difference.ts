import { clockAhead, subscribeToClock } from '#meraki/meraki-clock.ts';
import { useSyncExternalStore } from 'react';

/** Milliseconds by which Meraki's clock is ahead of this computer's (negative: behind); 0 while they agree. */
export const useClockDifference = (): number => useSyncExternalStore(subscribeToClock, clockAhead);
