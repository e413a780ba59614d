import { type Asked, checkedAsk, SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { parseAsString, useQueryStates } from 'nuqs';
import { createContext, useContext, useMemo } from 'react';
import { checkedTime } from './checked-time.ts';
import type { AskedTime } from './time-query.ts';

export { DAY_SECONDS } from './checked-time.ts';
export { LONGEST_SPAN_SECONDS } from './time-query.ts';

/** What Meraki is asked for; the key of the infinite query. */
export interface Scope extends AskedTime {
  readonly networkId: string;
  readonly asked: Asked;
}

export interface ScopeState extends AskedTime {
  readonly networkId: string | null;
  readonly asked: Asked;
  /** Parts of the address that Meraki would not take, and that are left out. */
  readonly refused: readonly string[];
  setNetwork(id: string): void;
  setTimespan(seconds: number): void;
  setT0(iso: string): void;
  /** '' takes a filter off. */
  ask(name: string, value: string): void;
  /** Writes into the address what is really asked. */
  tidy(): void;
}

const pushed = parseAsString.withOptions({ history: 'push' });

const SCOPE_KEYS = { network: pushed, timespan: pushed, t0: pushed, client: parseAsString };

const ASK_KEYS = Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, pushed]));
const ASK_URL_KEYS = Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, `ask.${name}`]));

const ScopeContext = createContext<ScopeState | null>(null);
export const ScopeProvider = ScopeContext.Provider;

/** Reads the scope off the URL; everybody else has it by useScope. A new network closes the open client and keeps the rest. */
export function useScopeInAddress(): ScopeState {
  const [keys, set] = useQueryStates(SCOPE_KEYS);
  const [askValues, setAsk] = useQueryStates(ASK_KEYS, { urlKeys: ASK_URL_KEYS });
  const { asked, refused } = useMemo(() => checkedAsk(askValues), [askValues]);
  const { network, timespan, t0 } = keys;
  return useMemo(() => {
    const time = checkedTime(timespan, t0);
    return {
      networkId: network,
      timespan: time.timespan,
      t0: time.t0,
      asked,
      refused: [...time.refused, ...refused],
      setNetwork: (id) => void set({ network: id, client: null }),
      setTimespan: (seconds) => void set({ timespan: String(seconds), t0: null }),
      setT0: (iso) => void set({ t0: iso, timespan: null }),
      ask: (name, value) => void setAsk({ [name]: value === '' ? null : value }),
      tidy: () => {
        const given = timespan !== null || t0 !== null;
        void set({ t0: time.t0, timespan: given && time.t0 === null ? String(time.timespan) : null });
        void setAsk(Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, asked[name] ?? null])));
      },
    };
  }, [network, timespan, t0, asked, refused, set, setAsk]);
}

export function useScope(): ScopeState {
  const scope = useContext(ScopeContext);
  if (scope === null) throw new Error('useScope needs a ScopeProvider above it');
  return scope;
}
