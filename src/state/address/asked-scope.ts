import { type Asked, checkedAsk, SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { clockHeard, merakiNow } from '#meraki/meraki-clock.ts';

// No nuqs here: it imports React, and the early request reads the URL before React is loaded.

/** What Meraki is asked for. It is the key of the infinite query. */
export interface Scope extends AskedTime {
  readonly networkId: string;
  readonly asked: Asked;
}

/** Mail and ticket programs pass on the `&` of a link as `&amp;`, some others write `;`; the rest of the page reads the mended address. */
const search = globalThis.location?.search ?? '';
const mended = search.includes('&') ? search.replaceAll('&amp;', '&') : search.replaceAll(/;(?=[\w.]+=)/g, '&');
if (mended !== search) history.replaceState(null, '', location.pathname + mended + location.hash);

/** The query of the URL with which the page was opened. */
export const openedAddress = new URLSearchParams(globalThis.location?.search ?? '');

/** The URL key of a filter that Meraki applies (clients/query/server-filters.ts). */
export const askKey = (name: string) => `ask.${name}`;

/**
 * What a URL asks of Meraki; `refused` names the parts that are left out because Meraki would reject them.
 * @param valueOf the text of a key; null if the URL does not have it
 */
export function scopeOf(valueOf: (key: string) => string | null) {
  const { asked, refused } = checkedAsk(
    Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, valueOf(askKey(name))])),
  );
  const now = merakiNow();
  // Before the first answer Meraki's time is unknown, and this computer's clock may be a day behind.
  const latest = clockHeard() ? now : now + DAY_SECONDS * 1000;
  const time = checkedTime(valueOf('timespan'), valueOf('t0'), now, latest);
  const { timespan, t0 } = time;
  return { ...networkOf(valueOf('network')), timespan, t0, asked, refused: [...time.refused, ...refused] };
}

/** No id ends like this, but a link that was copied out of a sentence does: with a full stop, a bracket, a blank. */
const NO_END_OF_ID = /[^\w-]+$/;

/** The ids that our server passes on (server/proxy/allow-list.ts). */
const ID = /^[\w-]{1,64}$/;

/** The network of the address; `oddNetwork` is a text there that is no id. */
function networkOf(text: string | null) {
  const id = text?.trimStart().replace(NO_END_OF_ID, '') ?? '';
  if (ID.test(id)) return { networkId: id, oddNetwork: null };
  return { networkId: null, oddNetwork: text?.trim() || null };
}

export const DAY_SECONDS = 86_400;

/** The longest span that Meraki accepts: 31 days. */
export const LONGEST_SPAN_SECONDS = 31 * DAY_SECONDS;

/** The spans that are offered, in seconds. */
export const USUAL_SPANS = [7200, DAY_SECONDS, 7 * DAY_SECONDS, LONGEST_SPAN_SECONDS];

/** A start 31 days ago would be too old before the last page is loaded, so it is moved by this. */
const MARGIN_MS = 10 * 60_000;

export interface AskedTime {
  /** Seconds; unused if t0 is given. */
  readonly timespan: number;
  /** ISO 8601 or null. */
  readonly t0: string | null;
}

/** The time of getNetworkClients: either timespan or t0, never both. A t0 near the limit of 31 days is moved inside it. @param now epoch ms */
export function timeQuery({ timespan, t0 }: AskedTime, now: number): readonly ['timespan' | 't0', string] {
  if (t0 === null) return ['timespan', String(timespan)];
  const oldest = now - LONGEST_SPAN_SECONDS * 1000 + MARGIN_MS;
  return ['t0', new Date(Math.max(Date.parse(t0), oldest)).toISOString()];
}

/** A start may be older than 31 days by this, so that a link works for an hour after its start was chosen; `timeQuery` moves it inside the limit. */
const SLACK_MS = 3_600_000;

export interface CheckedTime extends AskedTime {
  /** The parts that were refused, and why. */
  readonly refused: readonly string[];
}

/**
 * Checks the time of a URL, which may hold anything: the result is either a start or a span, 31 days at most.
 * @param now epoch ms
 * @param latest epoch ms; a start must be before it
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
  written: string,
  { now, latest }: { readonly now: number; readonly latest: number },
  refused: string[],
): Start {
  // A bare plus in an address is a blank.
  const text = written.replace(/(:\d\d(?:\.\d{1,9})?) (\d\d:\d\d)$/, '$1+$2');
  const at = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  const tooOld = now - at > LONGEST_SPAN_SECONDS * 1000 + SLACK_MS;
  if (at < latest && !tooOld) return { start: new Date(at).toISOString(), tooOld };
  const why = tooOld ? ', for Meraki looks back 31 days at most' : at >= latest ? ', which is not in the past' : '';
  refused.push(`t0=${text.slice(0, 40)}${why}`);
  return { start: null, tooOld };
}
