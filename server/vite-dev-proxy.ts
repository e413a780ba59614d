import type { EventEmitter } from 'node:events';
import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Plugin, UserConfig, ViteDevServer } from 'vite';
import { type Config, readConfig, startLines } from './config.ts';
import { type Environment, flagsOf, takeEnvironment } from './environment.ts';
import { FOREIGN, isForeignPart, isOwnCaller } from './http/caller-check.ts';
import type { Handler } from './http/handlers.ts';
import { MOST_HEADER_BYTES, NONCE_MARK, pageServer } from './http/page-server.ts';
import { sendError } from './http/reply.ts';
import { merakiProxy } from './proxy/meraki-proxy.ts';
import { mount, orExit } from './mount.ts';

/**
 * Refuses what other sites ask of Vite, which compiles sources and opens files in an editor (`/__open-in-editor`) for whoever asks.
 * They may only link to the page.
 */
export function devWalls(origins: readonly string[]): Handler {
  return (request, response, next) => {
    // Vite answers some ranges with 206 and a stack trace.
    delete request.headers.range;
    const [path] = (request.url ?? '').split('?');
    const site = request.headers['sec-fetch-site'];
    const own = isOwnCaller(request, origins) && (!path.startsWith('/__') || site === 'same-origin');
    const page = path === '/' || path === '/index.html';
    if (own || (page && !isForeignPart(request))) next();
    else sendError(response, 403, FOREIGN);
  };
}

/**
 * Vite's WebSocket listeners get the requests of our own page only. A `vite-ping` (is the server back?) is closed as soon as it is
 * answered: Vite does not listen to its errors, so that one malformed frame would end the process.
 */
function guardUpgrades(server: EventEmitter, origins: readonly string[]): void {
  const listeners = server.listeners('upgrade');
  // In `vite preview` nothing listens, and Node answers such a request like any other.
  if (listeners.length === 0) return;
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    // HTTP/2 is offered by Java's client and by curl --http2; without an answer they would wait for ever.
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') return answerAsUsual(server, request, socket);
    const close = () => socket.destroy();
    socket.on('error', close);
    if (!isOwnCaller(request, origins))
      return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n', close);
    const ping = request.headers['sec-websocket-protocol'] === 'vite-ping';
    for (const listener of listeners) Reflect.apply(listener, server, [request, socket, ping ? Buffer.alloc(0) : head]);
    if (ping) socket.removeAllListeners('data').end(close);
  });
}

/** Answers a request whose offer of another protocol is not taken, as Node does where nobody listens to upgrades. */
function answerAsUsual(server: EventEmitter, request: IncomingMessage, socket: Socket): void {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  response.once('finish', () => socket.end());
  socket.on('error', () => socket.destroy());
  server.emit('request', request, response);
}

/**
 * Vite's settings: no CORS (by default Vite lets every page of this machine read), only the page's sources, no variables of a
 * .env file, and a 404 for an address that is not there.
 */
function settings({ host, port, origins, basePath }: Config): UserConfig {
  const server = {
    host,
    port,
    strictPort: true,
    cors: false,
    allowedHosts: origins.map((origin) => new URL(origin).hostname),
  };
  return {
    appType: 'mpa',
    base: basePath,
    server: { ...server, fs: { strict: true, allow: ['src', 'public', 'index.html', 'node_modules'] } },
    preview: server,
  };
}

/** A Vite plugin: the same proxy in `vite` and `vite preview` as in `npm start`. `vite preview` also serves the built page as `npm start` does. */
export function viteDevProxy(): Plugin {
  let config: Config | null = null;
  const loaded = (flags: Environment = {}) => (config ??= orExit(() => readConfig({ ...takeEnvironment(), ...flags })));
  // Our handlers come before Vite's, which would end the process over an address such as `http://[`.
  const mountOn = ({ httpServer }: Pick<ViteDevServer, 'httpServer'>, page: readonly Handler[]) => {
    if (httpServer === null) return;
    Object.assign(httpServer, { maxHeaderSize: MOST_HEADER_BYTES });
    guardUpgrades(httpServer, loaded().origins);
    mount(httpServer, loaded(), [merakiProxy(loaded()), ...page]);
  };
  return {
    name: 'clientscope-proxy',
    config: (asked, { command, isPreview }) => {
      if (command === 'build' && isPreview !== true)
        return { envDir: false, base: './', html: { cspNonce: NONCE_MARK } };
      return { envDir: false, ...settings(loaded(flagsOf(isPreview === true ? asked.preview : asked.server))) };
    },
    configureServer: (server) => {
      const { origins, basePath } = loaded();
      const vite: Handler = (request, response, next) => {
        // Vite wants its base before every path.
        request.url = basePath + (request.url ?? '').slice(1);
        server.middlewares(request, response, next);
      };
      mountOn(server, [devWalls(origins), vite]);
      server.printUrls = () => process.stdout.write(startLines(loaded()));
    },
    configurePreviewServer: (server) => {
      const folder = join(server.config.root, server.config.build.outDir);
      mountOn(server, [pageServer(folder, loaded())]);
      server.printUrls = () => process.stdout.write(startLines(loaded()));
    },
  };
}
