import { createServer } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { readConfig } from './config.ts';
import { mount, withoutBase } from './mount.ts';
import { closeAll, listen, opened } from './testing/proxied.ts';
import { raw, statusOf } from './testing/raw-request.ts';

afterEach(() => {
  vi.restoreAllMocks();
  closeAll();
});

it('goes on when one connection could not be accepted', async () => {
  const exit = vi.spyOn(process, 'exit').mockReturnThis();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const server = createServer();
  mount(server, readConfig({}), [(_, response) => response.end()]);
  const port = await opened(server);
  for (let times = 0; times < 2; times++) server.emit('error', new Error('accept ENFILE'));
  expect(statusOf(await raw(port, '/'))).toBe(200);
  expect(exit).not.toHaveBeenCalled();
});

it('takes the sub-path off, and leads to it with its slash', async () => {
  const strip = withoutBase('/tools/clientscope/');
  const port = await listen((request, response) => strip(request, response, () => response.end(`<${request.url}>`)));
  const seen = async (target: string) => /<(.*)>/.exec(await raw(port, target))?.[1];
  expect(await seen('/tools/clientscope/')).toBe('/');
  expect(await seen('/tools/clientscope/?q=vlan:30')).toBe('/?q=vlan:30');
  expect(await seen('/tools/clientscope/api/v1/organizations?perPage=3')).toBe('/api/v1/organizations?perPage=3');
  expect(await seen('/tools/clientscope//evil.example')).toBe('//evil.example');
  expect(await seen('/healthz')).toBe('/healthz');
  expect(await seen('/tools/other/')).toBe('/tools/other/');
  const moved = await raw(port, '/tools/clientscope?network=N_1');
  expect(moved).toMatch(/^HTTP\/1.1 302[^]*location: \/tools\/clientscope\/\?network=N_1\r\n/);
});

it('is nothing at the root', async () => {
  const strip = withoutBase('/');
  const port = await listen((request, response) => strip(request, response, () => response.end(`<${request.url}>`)));
  for (const target of ['/', '/a?b', '//x', '*']) expect(await raw(port, target)).toContain(`<${target}>`);
});
