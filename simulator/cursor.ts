/** Ids grow by seven, so that a cursor can also stand between two clients (the empty pages of the Fault lab). */
const FIRST = 0x10000;
const STEP = 7;

/** The token of the first page, as Meraki's own Link header has it. */
export const FIRST_TOKEN = 'a000000';

const tokenOf = (number: number) => `k${number.toString(16).padStart(6, '0')}`;

export const idOf = (row: number): string => tokenOf(FIRST + row * STEP);

/** A cursor right behind `token` and before the next client. */
export const justAfter = (token: string): string => tokenOf(Number.parseInt(token.slice(1), 16) + 1);

/** The row behind a token; null for what was never a token. */
export function rowAfter(token: string): number | null {
  if (token === FIRST_TOKEN) return 0;
  if (!/^k[0-9a-f]{6,8}$/.test(token)) return null;
  return Math.max(0, Math.floor((Number.parseInt(token.slice(1), 16) - FIRST) / STEP) + 1);
}

/** The row of a client's id; null when no client has it. */
export function rowOf(id: string): number | null {
  const after = id.startsWith('k') ? rowAfter(id) : null;
  return after !== null && after > 0 && idOf(after - 1) === id ? after - 1 : null;
}
