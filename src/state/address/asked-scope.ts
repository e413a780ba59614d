import { type Asked, checkedAsk, SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { clockHeard, merakiNow } from '#meraki/meraki-clock.ts';

// Without nuqs, which imports React: the early request reads the address before React is there.

/** What Meraki is asked for; the key of the infinite query. */
export interface Scope extends AskedTime {
  readonly networkId: string;
  readonly asked: Asked;
}

/** The address as it was when the page was opened. */
export const openedAddress = new URLSearchParams(globalThis.location?.search ?? '');

/** The key of a filter that Meraki applies (clients/query/server-filters.ts). */
export const askKey = (name: string) => `ask.${name}`;

/**
 * What an address asks of Meraki; `refused` are the parts that Meraki would not take, and that are left out.
 * @param valueOf the text of a key; null where the address does not have it
 */
export function scopeOf(valueOf: (key: string) => string | null) {
  const { asked, refused } = checkedAsk(
    Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, valueOf(askKey(name))])),
  );
  const now = merakiNow();
  // Until an answer has told Meraki's time, this computer's may be a day behind.
  const latest = clockHeard() ? now : now + DAY_SECONDS * 1000;
  const time = checkedTime(valueOf('timespan'), valueOf('t0'), now, latest);
  const { timespan, t0 } = time;
  return { networkId: valueOf('network'), timespan, t0, asked, refused: [...time.refused, ...refused] };
}

export const DAY_SECONDS = 86_400;

/** Meraki looks back so far and no further. */
export const LONGEST_SPAN_SECONDS = 31 * DAY_SECONDS;

/** A start that was 31 days ago grows too old while the pages are walked; so much is left between. */
const MARGIN_MS = 10 * 60_000;

export interface AskedTime {
  /** Seconds; unused where t0 is given. */
  readonly timespan: number;
  /** ISO 8601 or null. */
  readonly t0: string | null;
}

/** getNetworkClients' time: either timespan or t0, never both; a t0 at the far end is moved to where Meraki still takes it. */
export function timeQuery({ timespan, t0 }: AskedTime, now: number): readonly ['timespan' | 't0', string] {
  if (t0 === null) return ['timespan', String(timespan)];
  const oldest = now - LONGEST_SPAN_SECONDS * 1000 + MARGIN_MS;
  return ['t0', new Date(Math.max(Date.parse(t0), oldest)).toISOString()];
}

/** A start that was just in reach when it was chosen stays one for so long; the request moves it into reach. */
const SLACK_MS = 3_600_000;

export interface CheckedTime extends AskedTime {
  /** What could not be taken, and what is asked in its place. */
  readonly refused: readonly string[];
}

/**
 * The time of the address, which anybody may have written: either a start or a span, never both, 31 days at most.
 * @param now epoch ms
 * @param latest a start must be before it
 */
export function checkedTime(timespan: string | null, t0: string | null, now: number, latest = now): CheckedTime {
  const refused: string[] = [];
  const span = checkedSpan(timespan, refused);
  const { start, tooOld } = t0 === null ? NO_START : checkedStart(t0, { now, latest }, refused);
  if (tooOld) return { timespan: LONGEST_SPAN_SECONDS, t0: null, refused };
  if (start !== null && timespan !== null) refused.push(`timespan=${timespan.slice(0, 40)} beside a start`);
  return { timespan: start === null ? span : DAY_SECONDS, t0: start, refused };
}

function checkedSpan(text: string | null, refused: string[]): number {
  if (text === null) return DAY_SECONDS;
  const seconds = /^\d{1,12}$/.test(text) ? Number(text) : 0;
  if (seconds >= 1 && seconds <= LONGEST_SPAN_SECONDS) return seconds;
  refused.push(`timespan=${text.slice(0, 40)}${seconds > 0 ? ', for Meraki looks back 31 days at most' : ''}`);
  return seconds > 0 ? LONGEST_SPAN_SECONDS : DAY_SECONDS;
}

interface Start {
  /** ISO 8601 or null. */
  readonly start: string | null;
  readonly tooOld: boolean;
}

const NO_START: Start = { start: null, tooOld: false };

function checkedStart(
  text: string,
  { now, latest }: { readonly now: number; readonly latest: number },
  refused: string[],
): Start {
  const at = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  const tooOld = now - at > LONGEST_SPAN_SECONDS * 1000 + SLACK_MS;
  if (at < latest && !tooOld) return { start: new Date(at).toISOString(), tooOld };
  const why = tooOld ? ', for Meraki looks back 31 days at most' : at >= latest ? ', which is not in the past' : '';
  refused.push(`t0=${text.slice(0, 40)}${why}`);
  return { start: null, tooOld };
}
