import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { listening } from '../../scripts/free-port.mjs';
import { readConfig } from '../config.ts';
import { connectionTurns } from '../http/connection-turns.ts';
import { inTurn } from '../http/handlers.ts';
import { merakiProxy } from '../proxy/meraki-proxy.ts';
import { Store } from '../store/store.ts';

/** For tests: a proxy before a pretend upstream. */
export const KEY = 'secret-key-0123456789';
const open: Server[] = [];
const stores: Store[] = [];

export function closeAll(): void {
  for (const store of stores.splice(0)) store.close();
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}

export const listen = (handler: RequestListener): Promise<number> => opened(createServer(handler));

/** The port on which it now listens; `closeAll` closes it. */
export function opened(server: Server): Promise<number> {
  open.push(server);
  return listening(server);
}

/** A busy machine is no fault of a store. */
const PATIENCE_MS = 20_000;

/** `seen` holds what reached the upstream, `log` the lines that were written. @param storeMs how long the store may take for an answer */
export async function proxied(
  upstream: RequestListener,
  env: Readonly<Record<string, string>> = {},
  basePath = '/api/v1',
  storeMs = PATIENCE_MS,
) {
  const seen: IncomingMessage[] = [];
  const log: string[] = [];
  const upstreamPort = await listen((request, response) => {
    seen.push(request);
    upstream(request, response);
  });
  const config = readConfig({
    MERAKI_DASHBOARD_API_KEY: KEY,
    MERAKI_BASE_URL: `http://127.0.0.1:${upstreamPort}${basePath}`,
    MERAKI_TIMEOUT_MS: '20000',
    ...env,
  });
  const write = (line: string) => log.push(line);
  const store = config.storeUrl === null ? null : new Store(config.storeUrl, write, storeMs);
  if (store !== null) stores.push(store);
  const handler = merakiProxy(config, write, undefined, store);
  const elsewhere: RequestListener = (_, response) => response.writeHead(418).end();
  const port = await listen(inTurn([connectionTurns(), handler, elsewhere]));
  return { port, upstreamPort, seen, log };
}

export const json: RequestListener = (_, response) => {
  response.writeHead(200, {
    'content-type': 'application/json',
    link: '<x>; rel=first',
    'set-cookie': 'a=b',
    server: 's',
  });
  response.end('[]');
};
