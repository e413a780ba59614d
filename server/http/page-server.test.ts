import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { NONCE_MARK, pageServer } from './page-server.ts';
import { closeAll, listen } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';

const SCRIPT = 'console.log(1);';
let port = 0;
let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clientscope-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    `<meta property="csp-nonce" nonce="${NONCE_MARK}"><link nonce="${NONCE_MARK}">`,
  );
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/a-1.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/a-1.js.gz'), gzipSync(SCRIPT));
  const page = pageServer(folder, readConfig({ CLIENTSCOPE_HOSTS: 'clients.example.com' }));
  port = await listen((request, response) => page(request, response, () => undefined));
});
afterEach(closeAll);

it('writes one fresh nonce into the page and its policy, and allows nothing inline but by it', async () => {
  const nonces = [];
  for (const target of ['/', '/?network=N_1&q=x', '/index.html']) {
    const answer = await raw(port, target);
    const policy = /^content-security-policy: (.*)$/im.exec(answer)?.[1] ?? '';
    const nonce = /style-src 'self' 'nonce-([\w+/=]+)'/.exec(policy)?.[1] ?? '';
    expect(answer.split(`nonce="${nonce}"`)).toHaveLength(3);
    expect(answer).not.toContain(NONCE_MARK);
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
    expect(policy).toMatch(/default-src 'none'; script-src 'self';.*frame-ancestors 'none'/);
    expect(answer).toMatch(/^cache-control: no-store$/im);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(3);
});

it.each([
  'referrer-policy: no-referrer',
  'x-content-type-options: nosniff',
  'cross-origin-opener-policy: same-origin',
  'cross-origin-resource-policy: same-origin',
  'permissions-policy: accelerometer=\\(\\)',
])('sends %s with the page and with its files', async (header) => {
  for (const target of ['/', '/assets/a-1.js']) expect(await raw(port, target)).toMatch(new RegExp(`^${header}`, 'im'));
});

it('caches hashed files for good and no other, and serves the packed copies', async () => {
  expect(await raw(port, '/assets/a-1.js')).toMatch(
    /^cache-control: public, max-age=31536000, immutable$[^]*console/im,
  );
  expect(await raw(port, '/favicon.svg')).toMatch(/^cache-control: no-cache$/im);
  const response = await fetch(`http://127.0.0.1:${port}/assets/a-1.js`, { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
  expect(await response.text()).toBe(gunzipSync(gzipSync(SCRIPT)).toString());
});

it('answers HEAD without a body, other methods with 405, unknown paths with 404', async () => {
  expect(await raw(port, '/', [], 'HEAD')).toMatch(/^HTTP\/1.1 200[^]*\r\n\r\n$/);
  expect(statusOf(await raw(port, '/', ['Content-Length: 0'], 'POST'))).toBe(405);
  for (const target of ['/nope', '/assets/', '/assets/b.js', '/..%2fpackage.json', '/../package.json', '/%', '/.env']) {
    expect(statusOf(await raw(port, target)), target).toBe(404);
  }
});

it('is known by its own names only', async () => {
  expect(statusOf(await raw(port, '/', ['Host: evil.example']))).toBe(403);
  expect(statusOf(await raw(port, '/', ['Host: clients.example.com']))).toBe(200);
});

it('says what to do when nothing is built', async () => {
  const page = pageServer(join(tmpdir(), 'clientscope-not-built'), readConfig({}));
  const empty = await listen((request, response) => page(request, response, () => undefined));
  expect(await raw(empty, '/')).toMatch(/^HTTP\/1.1 404[^]*npm run build/);
});

it.each(['bytes=10-5', 'bytes=0-9007199254740993', 'bytes=-0', 'bytes=5-', 'bytes=99-', 'lines=1', 'bytes=0-1,2-3'])(
  'hands out the whole file whatever the range: %s',
  async (range) => {
    for (const target of ['/', '/favicon.svg', '/assets/a-1.js']) {
      for (const method of ['GET', 'HEAD']) {
        expect(statusOf(await raw(port, target, [`Range: ${range}`], method)), `${method} ${target}`).toBe(200);
      }
    }
  },
);

it('serves the build that it began with, also when another one takes its place', async () => {
  rmSync(folder, { recursive: true });
  expect(await raw(port, '/assets/a-1.js')).toContain(SCRIPT);
  expect(statusOf(await raw(port, '/'))).toBe(200);
});

it('tells by an entity tag that a file is still the same', async () => {
  const etag = /^etag: (.*)$/im.exec(await raw(port, '/favicon.svg'))?.[1] ?? '';
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    expect(statusOf(await raw(port, '/favicon.svg', [`If-None-Match: ${known}`]))).toBe(304);
  }
  expect(statusOf(await raw(port, '/favicon.svg', ['If-None-Match: "x"']))).toBe(200);
  expect(await raw(port, '/assets/a-1.js', [`Accept-Encoding: ${','.repeat(1000)}gzip`])).not.toMatch(
    /^content-encoding/im,
  );
  expect(await raw(port, '/assets/a-1.js', ['Accept-Encoding: gzip;q=0, br'])).not.toMatch(/^content-encoding/im);
});

it('is no part of another site’s page, which may link to it', async () => {
  const from = async (site: string, mode: string, dest: string, target = '/assets/a-1.js') =>
    statusOf(
      await raw(port, target, [`Sec-Fetch-Site: ${site}`, `Sec-Fetch-Mode: ${mode}`, `Sec-Fetch-Dest: ${dest}`]),
    );
  for (const site of ['cross-site', 'same-site']) {
    expect(await from(site, 'no-cors', 'script')).toBe(403);
    expect(await from(site, 'cors', 'empty')).toBe(403);
    expect(await from(site, 'navigate', 'iframe', '/')).toBe(403);
    expect(await from(site, 'navigate', 'document', '/')).toBe(200);
  }
  expect(await from('same-origin', 'no-cors', 'script')).toBe(200);
  expect(await from('none', 'navigate', 'document', '/')).toBe(200);
});
