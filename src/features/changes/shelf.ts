import { noteAsJson, readNote, type SnapshotNote } from '#clients/changes/snapshot-note.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** One snapshot that this browser keeps. */
export interface ShelfEntry {
  readonly key: number;
  /** Epoch ms. */
  readonly savedAt: number;
  /** As it lies there, packed. */
  readonly bytes: number;
  /** What it is of; in words, why it cannot be read. */
  readonly note: SnapshotNote | string;
}

const NAME = 'clientscope';
const VERSION = 1;

/** What is said of an error of the browser's storage. */
export function shelfFault(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') {
    return 'This browser has no room left: nothing was kept, and nothing was lost. Delete a snapshot, or save it as a file.';
  }
  if (name === 'VersionError')
    return 'A later version of Clientscope keeps snapshots in this browser: load the page anew.';
  return 'This browser does not let the page keep anything. Save the snapshot as a file.';
}

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The storage failed.')));
  });

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The storage gave up.')));
  });

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('notes', { autoIncrement: true });
    request.result.createObjectStore('snapshots');
  });
  return settled(request);
}

async function inStores<Result>(
  mode: IDBTransactionMode,
  run: (of: IDBTransaction) => Promise<Result>,
): Promise<Result> {
  const database = await opened();
  try {
    const transaction = database.transaction(['notes', 'snapshots'], mode);
    const done = committed(transaction);
    // What is awaited fails with it; by itself it would be an error that nobody handles.
    done.catch(() => undefined);
    try {
      const result = await run(transaction);
      await done;
      return result;
    } catch (error) {
      // All of it or nothing. What has failed by itself is ended already.
      if (transaction.error === null) transaction.abort();
      throw error;
    }
  } finally {
    database.close();
  }
}

function entryOf(key: IDBValidKey, value: unknown): ShelfEntry {
  const { savedAt, bytes, note } =
    typeof value === 'object' && value !== null ? { savedAt: 0, bytes: 0, note: null, ...value } : NOTHING;
  return {
    key: Number(key),
    savedAt: typeof savedAt === 'number' ? savedAt : 0,
    bytes: typeof bytes === 'number' ? bytes : 0,
    note: readNote(note),
  };
}

const NOTHING = { savedAt: 0, bytes: 0, note: null };

/** What is kept, the newest first. @throws what shelfFault puts in words; so do the others */
export const keptSnapshots = (): Promise<ShelfEntry[]> =>
  inStores('readonly', async (of) => {
    const notes = of.objectStore('notes');
    const [keys, values] = await Promise.all([settled(notes.getAllKeys()), settled<unknown[]>(notes.getAll())]);
    return keys.map((key, at) => entryOf(key, values[at])).reverse();
  });

/** Keeps a snapshot's file, packed. */
export async function keepSnapshot(note: SnapshotNote, file: Blob): Promise<void> {
  const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  await inStores('readwrite', async (of) => {
    const entry = { savedAt: Date.now(), bytes: packed.byteLength, note: noteAsJson(note) };
    const key = await settled(of.objectStore('notes').add(entry));
    await settled(of.objectStore('snapshots').add(packed, key));
  });
}

const DAMAGED = 'It is damaged.';

/** A kept snapshot's file, or in words why there is none. */
export async function keptFile(key: number): Promise<Blob | string> {
  const packed: unknown = await inStores('readonly', (of) => settled(of.objectStore('snapshots').get(key)));
  if (packed === undefined) return 'It was deleted in another tab.';
  if (!(packed instanceof ArrayBuffer)) return DAMAGED;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).blob().catch(() => DAMAGED);
}

/** @param key null: all */
export async function deleteKept(key: number | null): Promise<void> {
  await inStores('readwrite', async (of) => {
    for (const name of ['notes', 'snapshots']) {
      const store = of.objectStore(name);
      await settled(key === null ? store.clear() : store.delete(key));
    }
  });
}

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
