/** Ids are opaque strings, as Meraki's. */
export const HEADQUARTERS = 'N_1000000000000001';
export const BRANCH = 'N_1000000000000002';
export const OFFICE = 'N_1000000000000003';
export const EMPTY = 'N_1000000000000004';
export const CAMPUS = 'N_2000000000000001';
/** Fault lab: what each does stands in the README of this folder. */
export const CUT_ONCE = 'N_9000000000000001';
export const FAILING = 'N_9000000000000002';
export const FORBIDDEN = 'N_9000000000000003';
export const UNKNOWN = 'N_9000000000000004';
export const ODD_TYPES = 'N_9000000000000005';
export const LOOPING = 'N_9000000000000006';
export const RATE_LIMITED = 'N_9000000000000007';
export const LONG_WAIT = 'N_9000000000000008';
export const GARBAGE_RETRY_AFTER = 'N_9000000000000009';
export const SLOW = 'N_9000000000000010';
export const SILENT = 'N_9000000000000011';
export const CUT_ALWAYS = 'N_9000000000000012';
export const GARBLED_ONCE = 'N_9000000000000013';
export const GARBLED_ALWAYS = 'N_9000000000000014';
export const HTML = 'N_9000000000000015';
export const FAILING_ONCE = 'N_9000000000000016';
export const CYCLE = 'N_9000000000000017';
export const EXPIRING_CURSOR = 'N_9000000000000018';
export const DUPLICATES = 'N_9000000000000019';
export const HOSTILE = 'N_9000000000000020';
export const KEY_REJECTED = 'N_9000000000000021';
export const NO_CLIENTS = 'N_9000000000000022';
export const EMPTY_PAGES = 'N_9000000000000023';
export const ENDLESS_EMPTY = 'N_9000000000000024';
export const REDIRECTING = 'N_9000000000000025';
export const LINK_FORMS = 'N_9000000000000026';
export const HUGE_LINK = 'N_9000000000000027';
export const GARBLED_LINK = 'N_9000000000000028';
export const LOST_LINK = 'N_9000000000000029';
export const FAILING_ALWAYS = 'N_9000000000000030';
export const WITHOUT_HISTORIES = 'N_9000000000000031';
/** Its clients change from load to load, by a script. */
export const CHANGING = 'N_9000000000000032';
export const WITHOUT_IDS = 'N_9000000000000033';
/** Findings lab: planted faults with a known truth, and an office without any. */
export const FINDINGS_LAB = 'N_9000000000000101';
export const FINDINGS_CLEAN = 'N_9000000000000102';
