import { expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { isTrusted } from './upstream.ts';

it('is the simulator without a key, live with one', () => {
  expect(readConfig({}).upstream).toBeNull();
  expect(readConfig({ MERAKI_DASHBOARD_API_KEY: 'k', MERAKI_SIMULATOR: '1' }).upstream).toBeNull();
  expect(readConfig({ MERAKI_DASHBOARD_API_KEY: 'k' }).upstream?.base.href).toBe('https://api.meraki.com/api/v1');
});

it.each([
  [{ MERAKI_BASE_URL: 'https://x.example' }, /MERAKI_DASHBOARD_API_KEY is missing/],
  [{ MERAKI_DASHBOARD_API_KEY: '' }, /empty/],
  [{ MERAKI_DASHBOARD_API_KEY: 'topsecret with blank' }, /blanks/],
  [{ MERAKI_DASHBOARD_API_KEY: 'k', MERAKI_BASE_URL: 'http://x.example' }, /https/],
  [{ MERAKI_DASHBOARD_API_KEY: 'k', MERAKI_BASE_URL: 'https://u:p@x.example' }, /plain address/],
  [{ PORT: '70000' }, /PORT/],
  [{ PORT: 'x' }, /PORT/],
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
  const own = { key: 'k', base: new URL('https://proxy.example/api/v1'), own: true };
  expect(trusted('https://proxy.example/other', own)).toBe(true);
  expect(trusted('https://api.meraki.com/', own)).toBe(false);
});
