let source: string | null = null;
const listeners = new Set<() => void>();

/** Calls back when our server was started again with another key or another Meraki. @returns unsubscribes */
export function subscribeToSource(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Reads from the headers of any answer of our server whose data it brings: a name of its key and of Meraki's address. */
export function hearSource(headers: Headers): void {
  const before = source;
  source = headers.get('clientscope-source') ?? before;
  if (before !== null && source !== before) for (const listener of listeners) listener();
}
