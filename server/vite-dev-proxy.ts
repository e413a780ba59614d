import { join } from 'node:path';
import type { Plugin, UserConfig, ViteDevServer } from 'vite';
import { withoutBase } from './base-path.ts';
import { type Config, readConfig, startLines } from './config.ts';
import { connectionTurns } from './connection-turns.ts';
import { devWalls } from './dev-walls.ts';
import { guarded } from './guarded.ts';
import { outliveLogReaders } from './log.ts';
import { type Handler, merakiProxy } from './meraki-proxy.ts';
import { MOST_HEADER_BYTES, NONCE_MARK, pageServer } from './page-server.ts';
import { dropSlowReaders } from './slow-readers.ts';
import { soundEnvironment } from './sound-environment.ts';

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function configOrExit(): Config {
  try {
    return readConfig(soundEnvironment());
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'Bad configuration.');
  }
}

/**
 * Makes Vite's own server as `npm start` has it: our handlers and the wall around them before anything of Vite's, which ends the
 * process over an address such as `http://[`; long addresses; and one sentence where Vite would print the trace of an exception.
 */
function mount(server: ViteDevServer['httpServer'], config: Config, handler: Handler): void {
  outliveLogReaders();
  if (server === null) return;
  const turn = connectionTurns();
  const strip = withoutBase(config.basePath);
  const proxy = merakiProxy(config);
  Object.assign(server, { maxHeaderSize: MOST_HEADER_BYTES });
  dropSlowReaders(server);
  server.removeAllListeners('request');
  server.on(
    'request',
    guarded((request, response, next) => {
      turn(request, response, () =>
        strip(request, response, () => proxy(request, response, () => handler(request, response, next))),
      );
    }),
  );
  server.once('error', (error: Error) => {
    if ('code' in error && error.code === 'EADDRINUSE') fail(`Port ${config.port} is in use; set PORT to another one.`);
  });
}

/**
 * What Vite may serve and to whom: no CORS (its default lets every page of this machine read), only the page's sources, no
 * variables of a .env file, and a 404 for an address that is not there.
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

/** The Vite dev proxy: the strict handler, mounted in `vite` and `vite preview`; the latter serves the page as `npm start` does. */
export function viteDevProxy(): Plugin {
  let config: Config | null = null;
  const loaded = () => (config ??= configOrExit());
  return {
    name: 'clientscope-proxy',
    config: (_, { command, isPreview }) => {
      if (command === 'build' && isPreview !== true)
        return { envDir: false, base: './', html: { cspNonce: NONCE_MARK } };
      return { envDir: false, ...settings(loaded()) };
    },
    configureServer: (server) => {
      const walls = devWalls(loaded().origins);
      mount(server.httpServer, loaded(), (request, response, next) => {
        walls(request, response, () => {
          // Vite wants its base before every path.
          request.url = loaded().basePath + (request.url ?? '').slice(1);
          server.middlewares(request, response, next);
        });
      });
      server.printUrls = () => process.stdout.write(startLines(loaded()));
    },
    configurePreviewServer: (server) => {
      const folder = join(server.config.root, server.config.build.outDir);
      mount(server.httpServer, loaded(), pageServer(folder, loaded()));
      server.printUrls = () => process.stdout.write(startLines(loaded()));
    },
  };
}
