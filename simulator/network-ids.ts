/** Ids are opaque strings, as Meraki's. */
export const HEADQUARTERS = 'N_1000000000000001';
export const BRANCH = 'N_1000000000000002';
export const OFFICE = 'N_1000000000000003';
export const EMPTY = 'N_1000000000000004';
export const CAMPUS = 'N_2000000000000001';
/** Fault lab. */
export const CUT_ONCE = 'N_9000000000000001';
export const FAILING = 'N_9000000000000002';
export const FORBIDDEN = 'N_9000000000000003';
export const UNKNOWN = 'N_9000000000000004';
export const ODD_TYPES = 'N_9000000000000005';
export const LOOPING = 'N_9000000000000006';
