import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listening } from '../scripts/free-port.mjs';
import { createSimulator } from '../simulator/simulator.ts';
import { ownServer, stopLater } from './own-server.ts';

/**
 * The production server in live mode, with a key of its own. Its Meraki is the simulator behind a socket.
 * @param fixed bodies of single paths, in place of the simulator's
 * @param at the port of one that ended before
 */
export async function liveServer(
  fixed: Readonly<Record<string, string>> = {},
  key = 'a-key-of-the-tests',
  at?: number,
) {
  const upstream = createServer((request, response) => void answer(request, response, fixed));
  const port = await listening(upstream);
  stopLater(() => {
    upstream.closeAllConnections();
    upstream.close();
  });
  const env = { MERAKI_DASHBOARD_API_KEY: key, MERAKI_BASE_URL: `http://127.0.0.1:${port}/api/v1` };
  return ownServer('production', env, at);
}

const simulate = createSimulator();

async function answer(request: IncomingMessage, response: ServerResponse, fixed: Readonly<Record<string, string>>) {
  const path = request.url ?? '/';
  const body = fixed[path.split('?')[0]];
  const headers = { authorization: request.headers.authorization ?? '' };
  const made =
    body === undefined
      ? await simulate(new Request(new URL(path, 'https://api.meraki.com'), { headers }))
      : new Response(body);
  response.writeHead(made.status, Object.fromEntries(made.headers));
  response.end(Buffer.from(await made.arrayBuffer()));
}
