import { expect, it } from 'vitest';
import { readConfig, startLines } from './config.ts';
import { isTrusted } from './upstream/upstream.ts';

it('is the simulator without a key, live with one', () => {
  expect(readConfig({}).upstream).toBeNull();
  expect(readConfig({ MERAKI_DASHBOARD_API_KEY: 'k', MERAKI_SIMULATOR: '1' }).upstream).toBeNull();
  expect(readConfig({ MERAKI_DASHBOARD_API_KEY: 'k' }).upstream?.base.href).toBe('https://api.meraki.com/api/v1');
});

it('reads a sub-path with and without its slashes', () => {
  const base = (path: string) => readConfig({ CLIENTSCOPE_BASE_PATH: path });
  expect(readConfig({}).basePath).toBe('/');
  for (const path of ['/clientscope/', 'clientscope', '/clientscope'])
    expect(base(path).basePath).toBe('/clientscope/');
  expect(startLines(base('/a/b'))).toMatch(/\nhttp:\/\/127.0.0.1:5173\/a\/b\/\n$/);
  for (const path of ['https://x.example/', '/../', '/a b/', '/a?b']) expect(() => base(path)).toThrow(/BASE_PATH/);
  for (const path of ['/api/', 'api/v1', '/assets', '/healthz/'])
    expect(() => base(path)).toThrow(/BASE_PATH must not begin with \/(api|assets|healthz)\/, which/);
  expect(base('/apis/api/').basePath).toBe('/apis/api/');
});

it('asks below /api/v1 where the base names no path', () => {
  const base = (url: string) => readConfig({ MERAKI_DASHBOARD_API_KEY: 'k', MERAKI_BASE_URL: url }).upstream?.base.href;
  expect(base('https://api.meraki.ca')).toBe('https://api.meraki.ca/api/v1');
  expect(base('https://api.meraki.ca/')).toBe('https://api.meraki.ca/api/v1');
  expect(base('https://x.example/api/v0/')).toBe('https://x.example/api/v0');
});

it('reads the time at which the simulator stands still', () => {
  expect(readConfig({}).simulatedAt).toBeNull();
  expect(readConfig({ MERAKI_SIMULATOR_AT: '2026-11-24T12:00:00Z' }).simulatedAt).toBe(Date.UTC(2026, 10, 24, 12));
});

it('is the simulator with MERAKI_SIMULATOR=1, whatever else is set', () => {
  const env = { MERAKI_SIMULATOR: '1', MERAKI_BASE_URL: 'nonsense', MERAKI_DASHBOARD_API_KEY: '' };
  expect(readConfig(env).upstream).toBeNull();
  expect(readConfig({ ...env, MERAKI_DASHBOARD_API_KEY: undefined }).upstream).toBeNull();
});

it('has the bounds that the README names, and takes others', () => {
  const { bounds, requestsPerSecond, longestPauseMs, host, port } = readConfig({ MERAKI_TIMEOUT_MS: '' });
  expect(bounds).toEqual({ connectMs: 10_000, silenceMs: 60_000, wholeMs: 180_000, bytes: 67_108_864 });
  expect([requestsPerSecond, longestPauseMs, host, port]).toEqual([9, 5000, '127.0.0.1', 5173]);
  const env = { MERAKI_TIMEOUT_MS: '1', MERAKI_CONNECT_TIMEOUT_MS: '2', MERAKI_PAGE_TIMEOUT_MS: '3' };
  expect(readConfig({ ...env, MERAKI_MAX_BODY_BYTES: '4' }).bounds).toEqual({
    silenceMs: 1,
    connectMs: 2,
    wholeMs: 3,
    bytes: 4,
  });
});

it('keeps answers for a minute, in 256 MiB, and shares them through a store when one is named', () => {
  expect(readConfig({})).toMatchObject({ cache: { ms: 60_000, bytes: 268_435_456 }, storeUrl: null, fronts: [] });
  expect(readConfig({ CLIENTSCOPE_CACHE_SECONDS: '0' }).cache.ms).toBe(0);
  const env = { CLIENTSCOPE_VALKEY_URL: 'valkeys://:p@box.lan:6379/1', CLIENTSCOPE_FRONTS: '127.0.0.1, ::1' };
  expect(readConfig(env)).toMatchObject({ storeUrl: 'rediss://:p@box.lan:6379/1', fronts: ['127.0.0.1', '::1'] });
});

it('leaves this machine only behind a front that authenticates, under names that are known', () => {
  expect(readConfig({ HOST: '::1' }).host).toBe('::1');
  const open = {
    HOST: '0.0.0.0',
    CLIENTSCOPE_BEHIND_AUTH: '1',
    CLIENTSCOPE_HOSTS: 'Clients.example.com, http://b.lan:81',
  };
  expect(readConfig(open)).toMatchObject({
    host: '0.0.0.0',
    origins: ['https://clients.example.com', 'http://b.lan:81'],
  });
  expect(startLines(readConfig(open))).toMatch(/\nhttps:\/\/clients.example.com\/\n$/);
  expect(startLines(readConfig({ HOST: '::1' }))).toMatch(/\nhttp:\/\/\[::1\]:5173\/\n$/);
});

it.each([
  [{ HOST: '0.0.0.0' }, /must be 127.0.0.1, localhost or ::1;/],
  [{ HOST: '127.0.0.2' }, /must be 127.0.0.1, localhost or ::1;/],
  [{ HOST: '0.0.0.0', CLIENTSCOPE_BEHIND_AUTH: 'no', CLIENTSCOPE_HOSTS: 'a.example' }, /localhost/],
  [{ HOST: '0.0.0.0', CLIENTSCOPE_BEHIND_AUTH: '1' }, /CLIENTSCOPE_HOSTS/],
  [{ CLIENTSCOPE_HOSTS: '*.example.com' }, /CLIENTSCOPE_HOSTS/],
  [{ CLIENTSCOPE_HOSTS: 'https://a.example/path' }, /CLIENTSCOPE_HOSTS/],
  [{ HTTPS_PROXY: 'ftp://x.example' }, /HTTPS_PROXY/],
  [{ MERAKI_SIMULATOR: 'true' }, /MERAKI_SIMULATOR/],
  [{ MERAKI_SIMULATOR_AT: 'noon' }, /MERAKI_SIMULATOR_AT/],
  [{ MERAKI_DASHBOARD_API_KEY: 'undefined' }, /MERAKI_DASHBOARD_API_KEY/],
  [{ MERAKI_DASHBOARD_API_KEY: 'k', MERAKI_BASE_URL: 'nonsense' }, /not a URL/],
  [{ MERAKI_DASHBOARD_API_KEY: 'k', MERAKI_BASE_URL: 'ftp://x.example' }, /https/],
  [{ CLIENTSCOPE_CACHE_SECONDS: '301' }, /CLIENTSCOPE_CACHE_SECONDS must be a number from 0 .* to 300/],
  [{ CLIENTSCOPE_CACHE_SECONDS: '-1' }, /CLIENTSCOPE_CACHE_SECONDS/],
  [{ CLIENTSCOPE_CACHE_BYTES: '0' }, /CLIENTSCOPE_CACHE_BYTES/],
  [{ CLIENTSCOPE_FRONTS: 'front.example.com' }, /CLIENTSCOPE_FRONTS/],
  [{ CLIENTSCOPE_VALKEY_URL: 'http://:topsecret@127.0.0.1:6379' }, /CLIENTSCOPE_VALKEY_URL/],
  [{ CLIENTSCOPE_VALKEY_URL: 'rediss://:topsecret@[' }, /CLIENTSCOPE_VALKEY_URL/],
  [{ CLIENTSCOPE_VALKEY_URL: 'redis://:topsecret%@127.0.0.1' }, /CLIENTSCOPE_VALKEY_URL .* %25 for a %/],
  [{ HTTPS_PROXY: 'http://user:topsecret%@x.example' }, /HTTPS_PROXY .* %25 for a %/],
  [{ MERAKI_TIMEOUT_MS: '-1' }, /MERAKI_TIMEOUT_MS/],
  [{ MERAKI_TIMEOUT_MS: '1e12' }, /MERAKI_TIMEOUT_MS/],
  [{ MERAKI_REQUESTS_PER_SECOND: 'many' }, /MERAKI_REQUESTS_PER_SECOND/],
  [{ PORT: '80.5' }, /PORT/],
  [{ MERAKI_BASE_URL: 'https://x.example' }, /MERAKI_DASHBOARD_API_KEY is missing/],
  [{ MERAKI_DASHBOARD_API_KEY: '' }, /empty/],
  [{ MERAKI_DASHBOARD_API_KEY: 'topsecret with blank' }, /blanks/],
  [{ MERAKI_DASHBOARD_API_KEY: 'k', MERAKI_BASE_URL: 'http://x.example' }, /https/],
  [{ MERAKI_DASHBOARD_API_KEY: 'k', MERAKI_BASE_URL: 'https://u:p@x.example' }, /plain address/],
  [{ PORT: '70000' }, /PORT/],
  [{ PORT: 'x' }, /PORT/],
  [{ PORT: '0x183B' }, /PORT must be a whole number from 1 to 65535, in decimal digits/],
  [{ PORT: '6.2e3' }, /PORT/],
  [{ PORT: ' 80' }, /PORT/],
  [{ PORT: '0' }, /PORT/],
  [{ MERAKI_TIMEOUT_MS: '1e3' }, /MERAKI_TIMEOUT_MS/],
  [{ CLIENTSCOPE_CACHE_SECONDS: ' ' }, /CLIENTSCOPE_CACHE_SECONDS/],
  [{ CLIENTSCOPE_CACHE_SECONDS: '0x10' }, /CLIENTSCOPE_CACHE_SECONDS/],
  [
    { CLIENTSCOPE_VALKEY_URL: 'redis://:topsecret@127.0.0.1:6379/cache' },
    /CLIENTSCOPE_VALKEY_URL .* number of a database/,
  ],
])('refuses %o in one sentence without the key', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(sentence);
  expect(() => readConfig(env)).not.toThrow(/topsecret/);
});

it('sends the key to Meraki’s hosts only, or to the configured base only', () => {
  const meraki = { key: 'k', base: new URL('https://api.meraki.com/api/v1'), own: false };
  const trusted = (url: string, upstream = meraki) => isTrusted(new URL(url), upstream);
  expect(trusted('https://n263.meraki.com/api/v1/x')).toBe(true);
  expect(trusted('https://api.meraki.cn/')).toBe(true);
  for (const url of [
    'http://n263.meraki.com/',
    'https://n263.meraki.com:8443/',
    'https://meraki.com.evil.example/',
    'https://evilmeraki.com/',
    'https://api.meraki.com@evil.example/',
    'https://user@n263.meraki.com/',
  ]) {
    expect(trusted(url), url).toBe(false);
  }
  const regional = { MERAKI_DASHBOARD_API_KEY: 'k', MERAKI_BASE_URL: 'https://api.meraki.ca/api/v1/' };
  expect(readConfig(regional).upstream).toMatchObject({ own: false });
  const own = { key: 'k', base: new URL('https://proxy.example/api/v1'), own: true };
  expect(trusted('https://proxy.example/other', own)).toBe(true);
  expect(trusted('https://api.meraki.com/', own)).toBe(false);
});
