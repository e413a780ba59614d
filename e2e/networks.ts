/** Ids of the simulator's networks; a deep link is all that a test needs. */
export const HEADQUARTERS = '/?network=N_1000000000000001';
export const BRANCH = '/?network=N_1000000000000002&timespan=86400';
export const OFFICE = '/?network=N_1000000000000003&timespan=86400';
export const EMPTY = '/?network=N_1000000000000004';
export const CUT_ONCE = '/?network=N_9000000000000001';
export const FAILING = '/?network=N_9000000000000002';
export const FORBIDDEN = '/?network=N_9000000000000003';
export const UNKNOWN = '/?network=N_9000000000000004';
export const ODD_TYPES = '/?network=N_9000000000000005';
export const LOOPING = '/?network=N_9000000000000006';
export const RATE_LIMITED = '/?network=N_9000000000000007';
export const LONG_WAIT = '/?network=N_9000000000000008';
export const SLOW = '/?network=N_9000000000000010';
export const CUT_ALWAYS = '/?network=N_9000000000000012';
export const HTML = '/?network=N_9000000000000015';
export const EXPIRING_CURSOR = '/?network=N_9000000000000018';
export const HOSTILE = '/?network=N_9000000000000020';
export const KEY_REJECTED = '/?network=N_9000000000000021';
export const NO_CLIENTS = '/?network=N_9000000000000022';
export const ENDLESS_EMPTY = '/?network=N_9000000000000024';
export const REDIRECTING = '/?network=N_9000000000000025';
export const LINK_FORMS = '/?network=N_9000000000000026';
export const LOST_LINK = '/?network=N_9000000000000029';
export const SILENT = '/?network=N_9000000000000011';
/** Its clients change from load to load. Each test asks for a span of its own: the turns are by question. */
export const changing = (timespan: number) => `/?network=N_9000000000000032&timespan=${timespan}`;
export const FINDINGS_LAB = '/?network=N_9000000000000101';
export const FINDINGS_CLEAN = '/?network=N_9000000000000102';
