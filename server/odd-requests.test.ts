import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty } from 'fast-check';
import { createServer } from 'vite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readConfig } from './config.ts';
import { productionServer } from './serve.ts';
import { answerTo, ODD_REQUEST, UPGRADES } from './testing/odd-requests.ts';
import { closeAll, KEY, listen, opened } from './testing/proxied.ts';
import { raw, statusOf } from './testing/raw-request.ts';
import { viteDevProxy } from './vite-dev-proxy.ts';

/** A seed of its own, so that a failure can be repeated; 100 times up to 8 requests. */
const RUNS = { seed: 17, numRuns: 100, endOnFailure: true } as const;
const AT_ONCE = 8;
const FOREIGN = 'Origin: https://evil.example';

/** A pretend Meraki that tells the key wherever it can, but for the list of organizations. */
const telling: RequestListener = ({ url, headers: { authorization = '' } }, response) => {
  if (url?.endsWith('/organizations') === true) response.end('[]');
  else if (url?.endsWith('/N_1') === true)
    response.writeHead(403, { 'x-request-id': authorization }).end('{"errors":["no"]}');
  else response.writeHead(200, { link: '<x>; rel=next' }).end(JSON.stringify([authorization]));
};

let folder = '';
const faults: unknown[] = [];
const note = (fault: unknown) => void faults.push(fault);
const ends: Array<() => unknown> = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientscope-'));
  for (const name of ['src', 'assets']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="/src/main.ts"></script>');
  writeFileSync(join(folder, 'src/main.ts'), 'export const one: number = 1;');
  process.on('uncaughtException', note);
});
afterEach(async () => {
  process.off('uncaughtException', note);
  vi.restoreAllMocks();
  for (const end of ends.splice(0)) await end();
  closeAll();
  rmSync(folder, { recursive: true });
});

async function upstreamEnv() {
  return {
    MERAKI_DASHBOARD_API_KEY: KEY,
    MERAKI_BASE_URL: `http://127.0.0.1:${await listen(telling)}`,
    MERAKI_REQUESTS_PER_SECOND: '100000',
  };
}

/** After each of many odd requests the server answers, has no fault that would end its process, and has not told the key. */
async function survives(port: number, log: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  await assert(
    asyncProperty(array(ODD_REQUEST, { minLength: 1, maxLength: AT_ONCE }), async (requests) => {
      const answers = await Promise.all(requests.map((one) => answerTo(port, one)));
      const health = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5000) });
      expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
      expect(faults).toEqual([]);
      for (const text of [...answers, ...log]) expect(text.toLowerCase()).not.toContain(KEY);
      for (const text of answers) {
        expect(text).not.toMatch(/^access-control-allow/im);
        expect(text).not.toMatch(/root:x:|node:internal|    at /);
        for (const [, status] of text.matchAll(/HTTP\/1.1 (\d+)/g)) seen.add(status);
      }
    }),
    RUNS,
  );
  // Some were good enough to be answered, and where the upstream tells the key the answer is refused.
  expect([...seen].sort()).toEqual(expect.arrayContaining(['200', '400', '404', '405']));
  expect(await raw(port, '/api/v1/networks/N_1')).toMatch(/^HTTP\/1.1 502[^]*must not leave the server/);
  expect(log.join('')).toMatch(/^GET getNetwork 502 /m);
}

it('the production server goes on after odd requests, and tells nobody the key', async () => {
  const log: string[] = [];
  const server = productionServer(readConfig(await upstreamEnv()), folder, (line) => log.push(line));
  await survives(await opened(server), log);
});

it('the dev server does, too', async () => {
  const log: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => log.push(String(text)) > 0);
  const port = await listen(telling);
  closeAll();
  const env = { ...(await upstreamEnv()), PORT: '1' };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  // As with `vite --port`, which comes before PORT.
  const vite = await createServer({
    root: folder,
    configFile: false,
    plugins: [viteDevProxy()],
    logLevel: 'silent',
    server: { port },
  });
  ends.push(
    () => vite.close(),
    () => vi.unstubAllEnvs(),
    () => Reflect.deleteProperty(globalThis, Symbol.for('clientscope.api-key')),
  );
  await vite.listen();
  await survives(port, log);
  const [hmr, ping] = UPGRADES;
  for (const lines of [hmr, ping]) expect(statusOf(await raw(port, '/', [...lines, FOREIGN]))).toBe(403);
  expect(statusOf(await raw(port, '/', ping))).toBe(101);
  const http2 = ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA'];
  for (const [target, status] of [
    ['/healthz', 200],
    ['/', 200],
    ['/api/v1/organizations', 200],
    ['/nothing', 404],
  ] as const)
    expect(statusOf(await raw(port, target, http2)), target).toBe(status);
  expect(statusOf(await raw(port, '/src/main.ts', [...http2, FOREIGN]))).toBe(403);
  const page = connect(port, '127.0.0.1');
  page.write(['GET / HTTP/1.1', `Host: 127.0.0.1:${port}`, ...hmr, '', ''].join('\r\n'));
  let text = '';
  for await (const chunk of page) if ((text += String(chunk)).includes('connected')) break;
  expect(statusOf(text)).toBe(101);
});
