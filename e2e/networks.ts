/** Ids of the simulator's networks; a deep link is all that a test needs. */
export const OFFICE = '/?network=N_1000000000000003&timespan=86400';
export const BRANCH = '/?network=N_1000000000000002&timespan=86400';
export const EMPTY = '/?network=N_1000000000000004';
export const CUT_ONCE = '/?network=N_9000000000000001';
export const FAILING = '/?network=N_9000000000000002';
export const FORBIDDEN = '/?network=N_9000000000000003';
export const UNKNOWN = '/?network=N_9000000000000004';
export const ODD_TYPES = '/?network=N_9000000000000005';
export const LOOPING = '/?network=N_9000000000000006';
