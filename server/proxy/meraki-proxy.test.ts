import { connect } from 'node:net';
import { kindOfStatus } from '#meraki/api-error.ts';
import { afterEach, expect, it } from 'vitest';
import { closeAll, json, KEY, proxied } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';

afterEach(closeAll);

it('adds the key, passes nothing of the caller on, and only few headers back', async () => {
  const { port, upstreamPort, seen } = await proxied(json);
  const answer = await raw(port, '/api/v1/networks/N_1/clients?statuses%5B%5D=Online&perPage=10', [
    'Cookie: c=1',
    'X-Own: 1',
  ]);
  expect(statusOf(answer)).toBe(200);
  expect(seen[0].url).toBe('/api/v1/networks/N_1/clients?statuses%5B%5D=Online&perPage=10');
  expect(seen[0].headers).toEqual({
    host: `127.0.0.1:${upstreamPort}`,
    authorization: `Bearer ${KEY}`,
    'user-agent': 'Clientscope/1.0 Clientscope',
    accept: 'application/json',
    'accept-encoding': 'gzip, br',
    connection: 'keep-alive',
  });
  expect(answer).toMatch(/link: <x>; rel=first/i);
  expect(answer).toMatch(/cache-control: no-store/i);
  expect(answer).toMatch(/x-content-type-options: nosniff/i);
  expect(answer).toMatch(/cross-origin-resource-policy: same-origin/i);
  expect(answer).toMatch(/content-security-policy: default-src 'none'; sandbox/i);
  expect(answer).not.toMatch(/set-cookie|^server:|access-control/im);
});

it.each([
  '/api/v1/networks/../organizations',
  '/api/v1/networks/%2e%2e/organizations',
  '/api/v1/networks/N_1%2Fclients',
  '/api/v1/networks/N_1\\clients',
  '/api/v1/networks/N_1;x/clients',
  '/api/v1/networks/N_1%00/clients',
  '/api/v1/networks/N_1%0d%0aX:1/clients',
  '/api/v1/networks/N_1/clients?description=%0d%0aX:1',
  '/api/v1/networks/./N_1',
  '/api/v1/networks/N_1/clients/%2e%2e%5c',
  '/api%2fv1/organizations',
  '\\api\\v1\\organizations',
  '/api/v1/organizations#x',
  'http://127.0.0.1/api/v1/organizations',
  'https://evil.example/api/v1/organizations',
  '//evil.example/api/v1/organizations',
  'api/v1/organizations',
  '*',
  '/api/v1//organizations',
  '//api/v1/organizations',
  '/API/v1/organizations',
  '/api/v1/devices',
  `/api/v1/networks/${'N'.repeat(65)}/clients`,
  '/api/v1/organizations?admin=1',
  '/api/v1/networks/N_1/clients?vlan=1&vlan=2',
  `/api/v1/networks/N_1/clients?description=${'a'.repeat(5000)}`,
])('%s never reaches the upstream', async (target) => {
  const { port, seen } = await proxied(json);
  expect([400, 404, 414]).toContain(statusOf(await raw(port, target)));
  expect(seen).toEqual([]);
});

it('refuses other methods, hosts, origins and sites', async () => {
  const { port, seen } = await proxied(json);
  const target = '/api/v1/organizations';
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND']) {
    const answer = await raw(port, target, ['Content-Length: 0', 'Access-Control-Request-Method: GET'], method);
    expect(statusOf(answer), method).toBe(405);
    expect(answer).not.toMatch(/access-control/i);
  }
  expect(statusOf(await raw(port, target, ['Host: 127.0.0.1:1']))).toBe(403);
  expect(statusOf(await raw(port, target, [`Host: localhost..:${port}`]))).toBe(403);
  expect(statusOf(await raw(port, target, [`Host: 127.0.0.1:${port}`, 'Host: evil.example']))).not.toBe(200);
  expect(statusOf(await raw(port, target, [`Origin: http://localhost:${port}`]))).toBe(403);
  expect(statusOf(await raw(port, target, [`Origin: https://127.0.0.1:${port}`]))).toBe(403);
  expect(statusOf(await raw(port, target, [`Origin: http://127.0.0.1:${port}`, 'Origin: http://a.example']))).toBe(403);
  expect(statusOf(await raw(port, '/clientscope.json', ['Host: evil.example']))).toBe(403);
  const refused = await raw(port, target, ['Host: evil.example']);
  expect(statusOf(refused)).toBe(403);
  expect(kindOfStatus(403, /"errors":\["(.*?)"\]/.exec(refused)?.[1] ?? '')).toBe('foreign-page');
  expect(statusOf(await raw(port, target, ['Origin: null']))).toBe(403);
  expect(statusOf(await raw(port, target, ['Origin: http://127.0.0.1:1']))).toBe(403);
  expect(statusOf(await raw(port, target, ['Sec-Fetch-Site: cross-site']))).toBe(403);
  expect(statusOf(await raw(port, target, ['Sec-Fetch-Site: same-site']))).toBe(403);
  expect(seen).toEqual([]);
  // DNS writes the full stop behind a whole name.
  expect(statusOf(await raw(port, target, [`Host: LOCALHOST.:${port}`, `Origin: http://localhost.:${port}`]))).toBe(
    200,
  );
  expect(statusOf(await raw(port, target, [`Origin: http://127.0.0.1:${port}`, 'Sec-Fetch-Site: same-origin']))).toBe(
    200,
  );
});

it('answers to further names only when they are configured, with https before them', async () => {
  const { port, seen } = await proxied(json, {
    CLIENTSCOPE_HOSTS: 'clients.example.com, http://box.lan.:8080',
    CLIENTSCOPE_CACHE_SECONDS: '0',
  });
  const from = async (host: string, origin: string) =>
    statusOf(
      await raw(port, '/api/v1/organizations', [`Host: ${host}`, `Origin: ${origin}`, 'X-Forwarded-Proto: https']),
    );
  expect(await from('clients.example.com', 'https://clients.example.com')).toBe(200);
  expect(await from('Clients.Example.com.', 'https://clients.example.com.')).toBe(200);
  expect(await from('box.lan:8080', 'http://box.lan:8080')).toBe(200);
  expect(await from(`127.0.0.1:${port}`, 'https://clients.example.com')).toBe(200);
  expect(seen).toHaveLength(4);
  expect(await from('clients.example.com', 'http://clients.example.com')).toBe(403);
  expect(await from('clients.example.com:444', 'https://clients.example.com:444')).toBe(403);
  expect(await from('evil.clients.example.com', 'https://evil.clients.example.com')).toBe(403);
  expect(seen).toHaveLength(4);
});

it('sends nothing upstream for a request without a Host', async () => {
  const { port, seen } = await proxied(json);
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /api/v1/organizations HTTP/1.0\r\n\r\n');
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  expect(statusOf(text)).toBe(403);
  expect(seen).toEqual([]);
});

it('names its key and Meraki to its own page, and tells neither', async () => {
  const nameOf = async (env: Readonly<Record<string, string>>, lines: readonly string[] = []) => {
    const { port } = await proxied((_, response) => response.writeHead(404).end('{}'), env);
    const answers = await Promise.all(
      ['/api/v1/organizations', '/api/v1/nothing', '/clientscope.json'].map((path) => raw(port, path, lines)),
    );
    return [...new Set(answers.map((text) => /^clientscope-source: (.*)$/im.exec(text)?.[1]?.trim() ?? ''))];
  };
  const base = { MERAKI_BASE_URL: 'http://127.0.0.1:1/api/v1' };
  const [[one], [again], [other], demo, foreign] = await Promise.all([
    nameOf(base),
    nameOf(base),
    nameOf({ ...base, MERAKI_DASHBOARD_API_KEY: 'another' }),
    nameOf({ MERAKI_SIMULATOR: '1' }),
    nameOf(base, ['Origin: https://evil.example']),
  ]);
  expect(one).toMatch(/^[\w-]{16}$/);
  expect([again === one, other === one, demo, foreign]).toEqual([true, false, ['simulator'], ['']]);
});

it('says that it was this server which refused a request, not Meraki', async () => {
  const { port } = await proxied(json);
  for (const target of ['/api/v1/nothing', '/api/v1/organizations?a=1', `/api/v1/${'a'.repeat(5000)}`])
    expect(await raw(port, target)).toMatch(/"clientscope":\{"kind":"not-asked","title":"Clientscope’s own server/);
});
