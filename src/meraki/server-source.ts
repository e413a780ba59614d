/** Servers with different keys behind one address would otherwise make the page ask again without end. */
const BACK_MS = 60_000;

let source: string | null = null;
/** When each name was taken last, by performance.now(). */
const takenAt = new Map<string, number>();
const listeners = new Set<() => void>();

/** Calls back when our server was started again with another key or another Meraki. @returns unsubscribes */
export function subscribeToSource(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Reads from the headers of any answer of our server whose data it brings: a name of its key and of Meraki's address. Going back to an
 * earlier name counts after a minute.
 */
export function hearSource(headers: Headers): void {
  const [before, next, now] = [source, headers.get('clientscope-source'), performance.now()];
  if (next === null || next === before || now - (takenAt.get(next) ?? Number.NEGATIVE_INFINITY) < BACK_MS) return;
  source = next;
  takenAt.set(next, now);
  if (before !== null) for (const listener of listeners) listener();
}
