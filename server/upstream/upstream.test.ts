import type { RequestListener } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { closeAll, json, listen, proxied } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';

afterEach(closeAll);

const N = '/api/v1/networks';
const redirect =
  (status: number, location: string): RequestListener =>
  (_, response) =>
    response.writeHead(status, { location }).end();

it('follows redirects within its base’s origin, three at most, and hands none on', async () => {
  const { port, seen } = await proxied((request, response) => {
    const [, hops] = /^\/hop\/(\d)$/.exec(request.url ?? '') ?? [];
    if (request.url === `${N}/SHORT`) redirect(308, '/hop/2')(request, response);
    else if (request.url === `${N}/LONG`) redirect(302, '/hop/4')(request, response);
    else if (request.url === `${N}/LOOP`) redirect(307, `${N}/LOOP`)(request, response);
    else if (hops !== undefined && hops !== '0') redirect(307, `/hop/${Number(hops) - 1}`)(request, response);
    else json(request, response);
  });
  const hits = async (id: string) => {
    const before = seen.length;
    const answer = await raw(port, `${N}/${id}`);
    expect(answer).not.toMatch(/^location/im);
    return [statusOf(answer), seen.length - before];
  };
  expect(await hits('SHORT')).toEqual([200, 4]);
  expect(await hits('LONG')).toEqual([502, 4]);
  expect(await hits('LOOP')).toEqual([502, 1]);
});

it('the clock of a simulator whose data stand still begins where they do', async () => {
  const { port } = await proxied(json, { MERAKI_SIMULATOR: '1', MERAKI_SIMULATOR_AT: '2026-11-24T12:00:00Z' });
  expect(await raw(port, '/api/v1/organizations')).toMatch(/^date: Tue, 24 Nov 2026 12:0/im);
});

it('sends the key nowhere else', async () => {
  let elsewhere = 0;
  const other = await listen((_, response) => {
    elsewhere++;
    response.end('[]');
  });
  const places = [
    `http://127.0.0.1:${other}/`,
    `//127.0.0.1:${other}/`,
    `http://localhost:${other}/`,
    'https://n1.meraki.com/api/v1/organizations',
    'file:///etc/hosts',
    'data:application/json,[]',
    'http://[',
  ];
  let place = '';
  const { port, upstreamPort } = await proxied((request, response) => redirect(302, place)(request, response));
  for (place of [...places, `http://u:p@127.0.0.1:${upstreamPort}/x`, `https://127.0.0.1:${upstreamPort}/x`]) {
    expect(statusOf(await raw(port, '/api/v1/organizations')), place).toBe(502);
  }
  expect(elsewhere).toBe(0);
});

it('keeps a base’s path before every operation, and a next page’s Link as it is', async () => {
  const link = '<https://n1.meraki.com/api/v1/organizations?startingAfter=1>; rel=next';
  const { port, seen } = await proxied(
    (request, response) => {
      if (request.url?.startsWith('/deep/v1/organizations') === true)
        redirect(307, '../v2/orgs?x=1')(request, response);
      else response.writeHead(200, { link }).end('[]');
    },
    {},
    '/deep/v1/',
  );
  const answer = await raw(port, '/api/v1/organizations?perPage=3');
  expect(answer).toContain(link);
  expect(seen.map((request) => request.url)).toEqual(['/deep/v1/organizations?perPage=3', '/deep/v2/orgs?x=1']);
});
