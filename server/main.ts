import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { readConfig, startLines } from './config.ts';
import { merakiProxy } from './meraki-proxy.ts';
import { MOST_HEADER_BYTES, pageServer } from './page-server.ts';

/** Longer than fronts keep idle connections, so that none is closed under a request that is just being sent. */
const KEEP_ALIVE_MS = 75_000;
const LAST_WORDS_MS = 3000;

function main(): void {
  const config = readConfig(process.env);
  const proxy = merakiProxy(config);
  const page = pageServer(fileURLToPath(new URL('../dist', import.meta.url)), config);
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: MOST_HEADER_BYTES },
    (request, response) => {
      proxy(request, response, () => page(request, response, () => undefined));
    },
  );
  server.once('error', (error) => {
    const taken = 'code' in error && error.code === 'EADDRINUSE';
    fail(taken ? `Port ${config.port} is in use; set PORT to another one.` : error.message);
  });
  server.listen(config.port, config.host, () => process.stdout.write(startLines(config)));
  /** Lets the requests that are under way end, but not for ever. */
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), LAST_WORDS_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

try {
  main();
} catch (error) {
  fail(error instanceof Error ? error.message : 'Could not start.');
}
