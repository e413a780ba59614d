import * as ids from '../simulator/network-ids.ts';

export const { OFFICE: OFFICE_ID, BRANCH: BRANCH_ID, FINDINGS_LAB: FINDINGS_LAB_ID } = ids;

/** The address that opens a network of the simulator. */
const linkTo = (id: string, timespan?: number) =>
  `/?network=${id}${timespan === undefined ? '' : `&timespan=${timespan}`}`;

export const HEADQUARTERS = linkTo(ids.HEADQUARTERS);
export const BRANCH = linkTo(ids.BRANCH, 86_400);
export const OFFICE = linkTo(ids.OFFICE, 86_400);
export const EMPTY = linkTo(ids.EMPTY);
export const CUT_ONCE = linkTo(ids.CUT_ONCE);
export const FAILING = linkTo(ids.FAILING);
export const FORBIDDEN = linkTo(ids.FORBIDDEN);
export const UNKNOWN = linkTo(ids.UNKNOWN);
export const ODD_TYPES = linkTo(ids.ODD_TYPES);
export const LOOPING = linkTo(ids.LOOPING);
export const RATE_LIMITED = linkTo(ids.RATE_LIMITED);
export const LONG_WAIT = linkTo(ids.LONG_WAIT);
export const SLOW = linkTo(ids.SLOW);
export const CUT_ALWAYS = linkTo(ids.CUT_ALWAYS);
export const HTML = linkTo(ids.HTML);
export const EXPIRING_CURSOR = linkTo(ids.EXPIRING_CURSOR);
export const HOSTILE = linkTo(ids.HOSTILE);
export const KEY_REJECTED = linkTo(ids.KEY_REJECTED);
export const NO_CLIENTS = linkTo(ids.NO_CLIENTS);
export const ENDLESS_EMPTY = linkTo(ids.ENDLESS_EMPTY);
export const REDIRECTING = linkTo(ids.REDIRECTING);
export const LINK_FORMS = linkTo(ids.LINK_FORMS);
export const LOST_LINK = linkTo(ids.LOST_LINK);
export const SILENT = linkTo(ids.SILENT);
/** Its clients change from load to load. Each test asks for a span of its own: the turns are by question. */
export const changing = (timespan: number) => linkTo(ids.CHANGING, timespan);
export const FINDINGS_LAB = linkTo(ids.FINDINGS_LAB);
export const FINDINGS_CLEAN = linkTo(ids.FINDINGS_CLEAN);
export const WITHOUT_HISTORIES = linkTo(ids.WITHOUT_HISTORIES, 86_400);
