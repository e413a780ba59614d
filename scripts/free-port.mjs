import { once } from 'node:events';
import { createServer } from 'node:net';

/** For tests and measurements: lets a server listen on a free port of this machine. @returns the port */
export async function listening(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
}

/** A port of this machine on which nothing listens now. */
export async function freePort() {
  const server = createServer();
  const port = await listening(server);
  server.close();
  await once(server, 'close');
  return port;
}
