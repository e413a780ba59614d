import type { IncomingHttpHeaders } from 'node:http';

/** One of those among whom the budget is divided: a connection, or an address that a configured front names. The object itself is the identity. */
export interface Caller {
  readonly caller: true;
}

/** The parts of a request that identify its sender. */
interface Asking {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: IncomingHttpHeaders;
}

const newCaller = (): Caller => ({ caller: true });

/** Addresses that are remembered; beyond it the least recently seen one is dropped. */
const MOST_ADDRESSES = 10_000;

/**
 * Who asks. Behind a front that is configured it is the address that the front itself saw, the last one of X-Forwarded-For:
 * what stands before it in that header anybody may have written. Else it is the connection.
 */
export function callers(fronts: readonly string[]): (request: Asking) => Caller {
  const connections = new WeakMap<object, Caller>();
  const addresses = new Map<string, Caller>();
  const ofAddress = (address: string): Caller => {
    const caller = addresses.get(address) ?? newCaller();
    addresses.delete(address);
    addresses.set(address, caller);
    const [oldest] = addresses.keys();
    if (addresses.size > MOST_ADDRESSES && oldest !== undefined) addresses.delete(oldest);
    return caller;
  };
  return ({ socket, headers }) => {
    const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
    const named = fronts.includes(peer)
      ? String(headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : '';
    if (named !== undefined && /^[0-9a-f.:]{2,45}$/i.test(named)) return ofAddress(named);
    const caller = connections.get(socket) ?? newCaller();
    connections.set(socket, caller);
    return caller;
  };
}
