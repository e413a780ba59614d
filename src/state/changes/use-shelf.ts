import type { SnapshotNote } from '#clients/changes/snapshot-note.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteKept, keepSnapshot, keptSnapshots, type ShelfEntry, shelfFault } from './shelf.ts';

const KEPT = ['kept-snapshots'];

const NONE: readonly ShelfEntry[] = [];

/** The browser's storage needs no network, and what failed once fails again. */
const LOCAL = { networkMode: 'always', retry: false } as const;

/** The snapshots that this browser keeps; looked up anew when the tab is seen again, for another one may have changed them. */
export function useShelf() {
  const client = useQueryClient();
  const list = useQuery({ queryKey: KEPT, queryFn: keptSnapshots, ...LOCAL });
  const change = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onSettled: () => client.invalidateQueries({ queryKey: KEPT }),
    ...LOCAL,
  });
  const error = change.error ?? list.error;
  return {
    entries: list.data ?? NONE,
    fault: error === null ? '' : shelfFault(error),
    keep: (note: SnapshotNote, file: Blob) => change.mutate(() => keepSnapshot(note, file)),
    /** @param key null: all */
    remove: (key: number | null) => change.mutate(() => deleteKept(key)),
  };
}
