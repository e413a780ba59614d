import type { RequestListener } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { closeAll, json, KEY, proxied } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';

afterEach(closeAll);

const PATH = '/api/v1/networks/N_SECRET/clients?description=Miles';

it('counts for Prometheus by operation and status, and names neither a network nor a client nor the key', async () => {
  const statuses = [200, 429, 503];
  const { port } = await proxied((_, response) => response.writeHead(statuses.shift() ?? 200).end('[]'), {
    MERAKI_MAX_PAUSE_MS: '1',
  });
  for (const target of [PATH, PATH, '/api/v1/networks/N_2', '/api/v1/networks/N_2', '/api/v1/nothing'])
    await raw(port, target);
  const text = await raw(port, '/metrics');
  expect(text).toMatch(/^HTTP\/1.1 200[^]*content-type: text\/plain/i);
  for (const line of [
    'clientscope_requests_total{operation="getNetworkClients",status="200"} 2',
    'clientscope_requests_total{operation="getNetwork",status="429"} 1',
    'clientscope_requests_total{operation="refused",status="404"} 1',
    'clientscope_upstream_requests_total{operation="getNetworkClients",status="200"} 1',
    'clientscope_upstream_requests_total{operation="getNetwork",status="503"} 1',
    'clientscope_cache_hits_total{operation="getNetworkClients"} 1',
    'clientscope_rate_limited_total{operation="getNetwork"} 1',
    'clientscope_budget_wait_seconds_count 3',
    'clientscope_upstream_bytes_total 6',
    'clientscope_open_callers 0',
    'clientscope_waiting_requests 0',
  ])
    expect(text).toContain(`${line}\n`);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  expect(text).not.toMatch(new RegExp(`N_SECRET|Miles|${KEY}`));
});

it('says whether Meraki answered lately without asking it', async () => {
  let failing = false;
  const answer: RequestListener = (_, response) => response.writeHead(failing ? 503 : 200).end('[]');
  const { port, seen } = await proxied(answer, { CLIENTSCOPE_CACHE_SECONDS: '0' });
  expect(await raw(port, '/readyz')).toMatch(/^HTTP\/1.1 200[^]*ok: Meraki has not answered yet\n$/);
  await raw(port, PATH);
  expect(await raw(port, '/readyz')).toMatch(/^HTTP\/1.1 200[^]*ok: Meraki answered \d s ago\n$/);
  failing = true;
  for (let at = 0; at < 3; at++) await raw(port, PATH);
  expect(await raw(port, '/readyz')).toMatch(
    /^HTTP\/1.1 503[^]*not ready: [^]*; 3 failed since, the last one \d s ago\n$/,
  );
  failing = false;
  await raw(port, PATH);
  expect(statusOf(await raw(port, '/readyz'))).toBe(200);
  expect(seen).toHaveLength(5);
});

it('answers only its own page, but /healthz anybody', async () => {
  const { port } = await proxied(json);
  for (const path of ['/metrics', '/readyz', '/queue.json', '/clientscope.json']) {
    expect(statusOf(await raw(port, path, ['Host: evil.example']))).toBe(403);
    expect(statusOf(await raw(port, path, ['Sec-Fetch-Site: cross-site']))).toBe(403);
    expect(statusOf(await raw(port, path, ['Origin: http://127.0.0.1:1']))).toBe(403);
    expect(statusOf(await raw(port, path, [], 'POST'))).toBe(405);
    expect(statusOf(await raw(port, path))).toBe(200);
  }
  expect(await raw(port, '/healthz', ['Host: 10.0.0.7'])).toMatch(/^HTTP\/1.1 200[^]*\r\n\r\nok\n$/);
  expect(await raw(port, '/healthz', [], 'HEAD')).toMatch(/^HTTP\/1.1 200[^]*\r\n\r\n$/);
});

it('tells who waits how many wait, and for how long', async () => {
  const { port } = await proxied(json, { MERAKI_REQUESTS_PER_SECOND: '2', CLIENTSCOPE_CACHE_SECONDS: '0' });
  const answers = Array.from({ length: 14 }, (_, at) => raw(port, `/api/v1/networks/N_1/clients?perPage=${at + 3}`));
  // Ten go out at once, then one each half second: on a busy machine fewer than four may be left.
  await expect
    .poll(() => raw(port, '/queue.json?network=N_1'))
    .toMatch(/\{("requests":[43],"seconds":2|"requests":[21],"seconds":1)\}$/);
  await Promise.all(answers);
  expect(await raw(port, '/queue.json?network=N_1')).toMatch(/\{"requests":0,"seconds":0\}$/);
});
