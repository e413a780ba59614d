import { noteAsJson, readNote, type SnapshotNote } from '#clients/changes/snapshot-note.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** One snapshot that this browser keeps. */
export interface ShelfEntry {
  readonly key: number;
  /** Epoch ms. */
  readonly savedAt: number;
  /** Its packed size. */
  readonly bytes: number;
  /** What the snapshot is of; or, in a sentence, why it cannot be read. */
  readonly note: SnapshotNote | string;
}

const NAME = 'clientscope';
const VERSION = 1;

/** An error of the browser's storage in words. */
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
    // `run` fails with it, too. Without a handler here, it would be an unhandled rejection as well.
    done.catch(() => undefined);
    try {
      const result = await run(transaction);
      await done;
      return result;
    } catch (error) {
      // All changes or none. A transaction that failed by itself is aborted already.
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

/** The kept snapshots, the newest first. @throws an error for shelfFault; the functions below do, too */
export const keptSnapshots = (): Promise<ShelfEntry[]> =>
  inStores('readonly', async (of) => {
    const notes = of.objectStore('notes');
    const [keys, values] = await Promise.all([settled(notes.getAllKeys()), settled<unknown[]>(notes.getAll())]);
    return keys.map((key, at) => entryOf(key, values[at])).reverse();
  });

/** Packs a snapshot's file and keeps it. */
export async function keepSnapshot(note: SnapshotNote, file: Blob): Promise<void> {
  const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  await inStores('readwrite', async (of) => {
    const entry = { savedAt: Date.now(), bytes: packed.byteLength, note: noteAsJson(note) };
    const key = await settled(of.objectStore('notes').add(entry));
    await settled(of.objectStore('snapshots').add(packed, key));
  });
  // Otherwise a browser that is short of room may delete it without a word. Without https there is no such wish.
  const storage: StorageManager | undefined = navigator.storage;
  void storage?.persist().catch(() => false);
}

const DAMAGED = 'It is damaged.';

/** The file of a kept snapshot; or, in a sentence, why there is none. */
export async function keptFile(key: number): Promise<Blob | string> {
  const packed: unknown = await inStores('readonly', (of) => settled(of.objectStore('snapshots').get(key)));
  if (packed === undefined) return 'It was deleted in another tab.';
  if (!(packed instanceof ArrayBuffer)) return DAMAGED;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).blob().catch(() => DAMAGED);
}

/** Deletes a kept snapshot. @param key null: all of them */
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

/** The browser's storage needs no network, and a retry does not help. */
const LOCAL = { networkMode: 'always', retry: false } as const;

/** The snapshots that this browser keeps. They are read again when the tab is seen again, because another tab may have changed them. */
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
    /** Deletes one. @param key null: all of them */
    remove: (key: number | null) => change.mutate(() => deleteKept(key)),
  };
}
