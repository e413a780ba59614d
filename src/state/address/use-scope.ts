import { type Asked, checkedAsk, SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { useQueryState, useQueryStates } from 'nuqs';
import { createContext, useContext, useEffect, useMemo } from 'react';
import { timeOfAddress, type AskedTime } from './asked-time.ts';
import { ASK_KEYS, SCOPE_KEYS, VIEW_KEYS } from './keys.ts';
import { isInOrder } from './link.ts';

export { DAY_SECONDS } from './asked-time.ts';
export { LONGEST_SPAN_SECONDS } from './asked-time.ts';

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

const KEYS = { ...SCOPE_KEYS, client: VIEW_KEYS.client };

const keyOf = (name: string) => `ask.${name}`;

const ScopeContext = createContext<ScopeState | null>(null);
export const ScopeProvider = ScopeContext.Provider;

/** Reads the scope off the URL; everybody else has it by useScope. A new network closes the open client and keeps the rest. */
export function useScopeInAddress(): ScopeState {
  const [keys, set] = useQueryStates(KEYS);
  const [askValues, setAsk] = useQueryStates(ASK_KEYS);
  const { asked, refused } = useMemo(
    () => checkedAsk(Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, askValues[keyOf(name)]]))),
    [askValues],
  );
  const { network, timespan, t0 } = keys;
  return useMemo(() => {
    const time = timeOfAddress(timespan, t0);
    return {
      networkId: network,
      timespan: time.timespan,
      t0: time.t0,
      asked,
      refused: [...time.refused, ...refused],
      setNetwork: (id) => void set({ network: id, client: null }),
      setTimespan: (seconds) => void set({ timespan: String(seconds), t0: null }),
      setT0: (iso) => void set({ t0: iso, timespan: null }),
      ask: (name, value) => void setAsk({ [keyOf(name)]: value === '' ? null : value }),
      tidy: () => {
        const given = timespan !== null || t0 !== null;
        void set({ t0: time.t0, timespan: given && time.t0 === null ? String(time.timespan) : null });
        void setAsk(Object.fromEntries(SERVER_FILTERS.map(({ name }) => [keyOf(name), asked[name] ?? null])));
      },
    };
  }, [network, timespan, t0, asked, refused, set, setAsk]);
}

/**
 * Keeps the address naming the network that is shown, so that it shows the same elsewhere and Back brings it back; and keeps it in
 * the table's order, so that no chat program cuts it. Neither is a step of Back.
 * @param networkId what is shown; null before one is chosen
 */
export function useNetworkInAddress(networkId: string | null): void {
  const [network, setNetwork] = useQueryState('network', SCOPE_KEYS.network);
  useEffect(() => {
    if (networkId === null || (network === networkId && isInOrder())) return;
    void setNetwork(networkId, { history: 'replace' });
  }, [network, networkId, setNetwork]);
}

export function useScope(): ScopeState {
  const scope = useContext(ScopeContext);
  if (scope === null) throw new Error('useScope needs a ScopeProvider above it');
  return scope;
}
