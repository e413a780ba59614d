import type { ClientChanges } from '#clients/changes/client-changes.ts';
import type { RosterFinding, withAbsentClients as loadedWithAbsent } from '#clients/changes/absent-clients.ts';
import { asksForAbsent } from '#clients/changes/asks-for-absent.ts';
import type { Term } from '#clients/query/terms.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { useEffect, useMemo, useState } from 'react';

interface AbsentClients {
  readonly store: ColumnStore | null;
  /** The filter asks for them and their code is still on its way. */
  readonly pending: boolean;
}

/**
 * The store that the list shows: the load's own, or one with the clients that are not in it behind, once the filter asks for
 * those. The code is loaded when there is a comparison or a list, so that it is there when somebody asks.
 */
export function useAbsentClients(
  store: ColumnStore | null,
  terms: readonly Term[],
  changes: ClientChanges | null,
  roster: RosterFinding | null,
): AbsentClients {
  const [withAbsent, setWithAbsent] = useState<typeof loadedWithAbsent | null>(null);
  const known = changes !== null || roster !== null;
  useEffect(() => {
    if (!known || withAbsent !== null) return;
    const load = async () => {
      const { withAbsentClients } = await import('#clients/changes/absent-clients.ts');
      setWithAbsent(() => withAbsentClients);
    };
    void load();
  }, [known, withAbsent]);
  const derivedVersion = store?.derivedVersion ?? 0;
  const asked = known && asksForAbsent(terms);
  return useMemo(() => {
    const shown =
      asked && withAbsent !== null && store !== null && derivedVersion >= 0
        ? withAbsent(store, changes, roster)
        : store;
    return { store: shown, pending: asked && withAbsent === null };
  }, [asked, withAbsent, store, derivedVersion, changes, roster]);
}
