import { SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { useQueryState, useQueryStates } from 'nuqs';
import { provided } from '#state/provided.ts';
import { useMemo } from 'react';
import { askKey, type Scope, scopeOf } from './asked-scope.ts';
import { SCOPE_KEYS, VIEW_KEYS } from './keys.ts';

export interface ScopeState extends Omit<Scope, 'networkId'> {
  readonly networkId: string | null;
  /** What stands in place of a network's id in the address and is none; null if nothing does. */
  readonly oddNetwork: string | null;
  /** Parts of the address that Meraki would not take, and that are left out. */
  readonly refused: readonly string[];
  setNetwork(id: string): void;
  setTimespan(seconds: number): void;
  setT0(iso: string): void;
  /** Asks Meraki with a filter; '' removes it. */
  ask(name: string, value: string): void;
  /** Writes into the address what is really asked. */
  tidy(): void;
}

/** What Meraki is asked, and functions that change it. */
export const [ScopeProvider, useScope] = provided<ScopeState>();

/** Reads the scope from the URL. Everybody else reads it with useScope. A new network closes the open client and keeps the rest. */
export function useScopeState(): ScopeState {
  const [keys, set] = useQueryStates(SCOPE_KEYS);
  const [, setClient] = useQueryState('client', VIEW_KEYS.client);
  return useMemo(() => {
    const scope = scopeOf((key) => keys[key] ?? null);
    return {
      ...scope,
      setNetwork: (id) => {
        if (id === scope.networkId) return;
        void set({ network: id });
        void setClient(null);
      },
      setTimespan: (seconds) => void set({ timespan: String(seconds), t0: null }),
      setT0: (iso) => void set({ t0: iso, timespan: null }),
      ask: (name, value) => void set({ [askKey(name)]: value === '' ? null : value }),
      tidy: () => {
        const given = keys.timespan !== null || keys.t0 !== null;
        void set({
          t0: scope.t0,
          timespan: given && scope.t0 === null ? String(scope.timespan) : null,
          ...Object.fromEntries(SERVER_FILTERS.map(({ name }) => [askKey(name), scope.asked[name] ?? null])),
        });
      },
    };
  }, [keys, set, setClient]);
}
