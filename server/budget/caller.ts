import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';
import { remember } from './remember.ts';

/** Somebody among whom the budget is divided: a connection, or an address that a configured front names. Two callers are the same if the objects are. */
export interface Caller {
  readonly caller: true;
}

/** The parts of a request that identify its sender. */
interface Asking {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: IncomingHttpHeaders;
}

const versionOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

const newCaller = (): Caller => ({ caller: true });

/** Addresses that are remembered; beyond it the least recently seen one is dropped. */
const MOST_ADDRESSES = 10_000;

/**
 * Finds the caller of a request. Behind a configured front it is the last address of X-Forwarded-For, which the front itself saw;
 * anybody may have written the ones before it. Without a front it is the connection.
 */
export function callers(fronts: readonly string[]): (request: Asking) => Caller {
  const connections = new WeakMap<object, Caller>();
  const addresses = new Map<string, Caller>();
  // It knows an address in each of its spellings, also an IPv4 one as IPv6.
  const known = new BlockList();
  for (const front of fronts) known.addAddress(front, versionOf(front));
  const ofAddress = (address: string): Caller => {
    const caller = addresses.get(address) ?? newCaller();
    remember(addresses, address, caller, MOST_ADDRESSES);
    return caller;
  };
  return ({ socket, headers }) => {
    const peer = socket.remoteAddress ?? '';
    const named = known.check(peer, versionOf(peer))
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
