import { join } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { type Config, readConfig, startLines } from './config.ts';
import { connectionTurns } from './connection-turns.ts';
import { outliveLogReaders } from './log.ts';
import { merakiProxy } from './meraki-proxy.ts';
import { MOST_HEADER_BYTES, NONCE_MARK, pageServer } from './page-server.ts';

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'Bad configuration.');
  }
}

/** Vite's own server as `npm start` has it: long addresses, and one sentence where Vite would print the trace of an exception. */
function prepare(server: { once(event: 'error', listener: (error: Error) => void): unknown } | null, port: number) {
  outliveLogReaders();
  if (server === null) return;
  Object.assign(server, { maxHeaderSize: MOST_HEADER_BYTES });
  server.once('error', (error) => {
    if ('code' in error && error.code === 'EADDRINUSE') fail(`Port ${port} is in use; set PORT to another one.`);
  });
}

/**
 * What Vite may serve and to whom: no CORS (its default lets every page of this machine read), only the page's sources, no
 * variables of a .env file, and a 404 for an address that is not there.
 */
function settings({ host, port, origins }: Config): UserConfig {
  const server = {
    host,
    port,
    strictPort: true,
    cors: false,
    allowedHosts: origins.map((origin) => new URL(origin).hostname),
  };
  return {
    appType: 'mpa',
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
      if (command === 'build' && isPreview !== true) return { envDir: false, html: { cspNonce: NONCE_MARK } };
      return { envDir: false, ...settings(loaded()) };
    },
    configureServer: (server) => {
      prepare(server.httpServer, loaded().port);
      server.printUrls = () => process.stdout.write(startLines(loaded()));
      server.middlewares.use(connectionTurns());
      server.middlewares.use(merakiProxy(loaded()));
    },
    configurePreviewServer: (server) => {
      prepare(server.httpServer, loaded().port);
      server.printUrls = () => process.stdout.write(startLines(loaded()));
      server.middlewares.use(connectionTurns());
      server.middlewares.use(merakiProxy(loaded()));
      server.middlewares.use(pageServer(join(server.config.root, server.config.build.outDir), loaded()));
    },
  };
}
