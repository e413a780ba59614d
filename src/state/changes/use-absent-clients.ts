import type { ClientChanges } from '#clients/changes/client-changes.ts';
import { type RosterFinding, withAbsentClients } from '#clients/changes/absent-clients.ts';
import { asksForAbsent } from '#clients/changes/asks-for-absent.ts';
import type { Term } from '#clients/query/terms.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { useMemo } from 'react';

/**
 * The store that the list shows: the load's own, or one with the clients that are not in it behind, once the filter asks for
 * those.
 */
export function useAbsentClients(
  store: ColumnStore | null,
  terms: readonly Term[],
  changes: ClientChanges | null,
  roster: RosterFinding | null,
): ColumnStore | null {
  const derivedVersion = store?.derivedVersion ?? 0;
  const asked = asksForAbsent(terms) && (changes !== null || roster !== null);
  return useMemo(
    () => (asked && store !== null && derivedVersion >= 0 ? withAbsentClients(store, changes, roster) : store),
    [asked, store, derivedVersion, changes, roster],
  );
}
