import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createSimulator } from '../simulator/simulator.ts';

/**
 * The production server in live mode, with a key of its own, before a pretend Meraki behind a socket.
 * @param fixed bodies of single paths, in place of the simulator's
 */
export async function startLive(fixed: Readonly<Record<string, string>> = {}) {
  const upstream = createServer((request, response) => void answer(request, response, fixed));
  const upstreamPort = await listening(upstream);
  const free = createServer();
  const port = await listening(free);
  free.close();
  await once(free, 'close');
  const child = spawn(process.execPath, ['dist-server/main.js'], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      MERAKI_DASHBOARD_API_KEY: 'a-key-of-the-tests',
      MERAKI_BASE_URL: `http://127.0.0.1:${upstreamPort}/api/v1`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      child.kill();
      upstream.closeAllConnections();
      upstream.close();
    },
  };
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

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
