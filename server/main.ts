import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { readConfig } from './config.ts';
import { merakiProxy } from './meraki-proxy.ts';
import { startLines } from './vite-dev-proxy.ts';

/** Mantine writes style elements of its own; everything else is strict. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function main(): void {
  const config = readConfig(process.env);
  if (!['127.0.0.1', 'localhost', '::1'].includes(config.host)) {
    throw new Error('HOST must be a loopback address: nothing here asks who a visitor is.');
  }
  const proxy = merakiProxy(config);
  const assets = sirv(fileURLToPath(new URL('../dist', import.meta.url)), { etag: true, single: true });
  const server = createServer((request, response) => {
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    response.setHeader('content-security-policy', PAGE_POLICY);
    if (request.url === '/healthz') return void response.end('ok\n');
    proxy(request, response, () => {
      assets(request, response, () => {
        response.statusCode = 404;
        response.end('Not found\n');
      });
    });
  });
  server.once('error', (error) => {
    const taken = 'code' in error && error.code === 'EADDRINUSE';
    fail(taken ? `Port ${config.port} is in use; set PORT to another one.` : error.message);
  });
  server.listen(config.port, config.host, () => process.stdout.write(startLines(config)));
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 3000).unref();
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
