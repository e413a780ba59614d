import { type Asked, checkedAsk, SERVER_FILTERS } from '#clients/server-filters.ts';
import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import { useMemo } from 'react';

/** What Meraki is asked for; the key of the infinite query. */
export interface Scope {
  readonly networkId: string;
  /** Seconds; unused where t0 is given. */
  readonly timespan: number;
  /** ISO 8601 or null. */
  readonly t0: string | null;
  readonly asked: Asked;
}

export const DAY_SECONDS = 86_400;
export const LONGEST_SPAN_SECONDS = 31 * DAY_SECONDS;

export interface ScopeState {
  readonly networkId: string | null;
  readonly timespan: number;
  readonly t0: string | null;
  readonly asked: Asked;
  setNetwork(id: string): void;
  setTimespan(seconds: number): void;
  setT0(iso: string): void;
  /** '' takes a filter off. */
  ask(name: string, value: string): void;
}

const pushed = parseAsString.withOptions({ history: 'push' });

const SCOPE_KEYS = {
  network: pushed,
  timespan: parseAsInteger.withOptions({ history: 'push' }),
  t0: pushed,
  client: parseAsString,
};

const ASK_KEYS = Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, pushed]));
const ASK_URL_KEYS = Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, `ask.${name}`]));

/** The scope in the URL. A new network closes the open client and keeps the rest. */
export function useScope(): ScopeState {
  const [keys, set] = useQueryStates(SCOPE_KEYS);
  const [askValues, setAsk] = useQueryStates(ASK_KEYS, { urlKeys: ASK_URL_KEYS });
  const asked = useMemo(() => checkedAsk(askValues), [askValues]);
  const timespan = keys.timespan ?? DAY_SECONDS;
  return {
    networkId: keys.network,
    timespan: timespan > 0 && timespan <= LONGEST_SPAN_SECONDS ? timespan : DAY_SECONDS,
    t0: keys.t0 !== null && Number.isFinite(Date.parse(keys.t0)) ? keys.t0 : null,
    asked,
    setNetwork: (id) => void set({ network: id, client: null }),
    setTimespan: (seconds) => void set({ timespan: seconds, t0: null }),
    setT0: (iso) => void set({ t0: iso, timespan: null }),
    ask: (name, value) => void setAsk({ [name]: value === '' ? null : value }),
  };
}
