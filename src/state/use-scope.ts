import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';

/** What Meraki is asked for; the key of the infinite query. */
export interface Scope {
  readonly networkId: string;
  /** Seconds; unused where t0 is given. */
  readonly timespan: number;
  /** ISO 8601 or null. */
  readonly t0: string | null;
}

export const DAY_SECONDS = 86_400;
export const LONGEST_SPAN_SECONDS = 31 * DAY_SECONDS;

export interface ScopeState {
  readonly networkId: string | null;
  readonly timespan: number;
  readonly t0: string | null;
  setNetwork(id: string): void;
  setTimespan(seconds: number): void;
  setT0(iso: string): void;
}

const SCOPE_KEYS = {
  network: parseAsString.withOptions({ history: 'push' }),
  timespan: parseAsInteger.withOptions({ history: 'push' }),
  t0: parseAsString.withOptions({ history: 'push' }),
  q: parseAsString,
  client: parseAsString,
};

/** The scope in the URL. A new network closes the open client and keeps the rest. */
export function useScope(): ScopeState {
  const [keys, set] = useQueryStates(SCOPE_KEYS);
  const timespan = keys.timespan ?? DAY_SECONDS;
  return {
    networkId: keys.network,
    timespan: timespan > 0 && timespan <= LONGEST_SPAN_SECONDS ? timespan : DAY_SECONDS,
    t0: keys.t0 !== null && Number.isFinite(Date.parse(keys.t0)) ? keys.t0 : null,
    setNetwork: (id) => void set({ network: id, client: null }),
    setTimespan: (seconds) => void set({ timespan: seconds, t0: null }),
    setT0: (iso) => void set({ t0: iso, timespan: null }),
  };
}
