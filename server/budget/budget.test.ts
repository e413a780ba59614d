import type { RequestListener } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { closeAll, proxied, raw, statusOf } from '../testing/proxied.ts';

afterEach(closeAll);

/** Networks N_A1, N_A2, ... are of organization A. */
const meraki: RequestListener = (request, response) => {
  const [, organization] = /\/organizations\/(\w)\/networks/.exec(request.url ?? '') ?? [];
  const [, id, owner] = /\/networks\/(N_(\w)\d)$/.exec(request.url ?? '') ?? [];
  if (organization !== undefined)
    response.end(JSON.stringify([1, 2, 3].map((at) => ({ id: `N_${organization}${at}`, name: 'n' }))));
  else if (id !== undefined) response.end(JSON.stringify({ id, organizationId: owner }));
  else response.end('[]');
};

const ENV = { CLIENTSCOPE_CACHE_SECONDS: '0', MERAKI_REQUESTS_PER_SECOND: '2' };

/** How many of 30 requests about these networks go out at once, less what the rate adds while they do: `least` or more. */
async function burstOf(
  port: number,
  seen: readonly unknown[],
  networks: readonly string[],
  least: number,
): Promise<number> {
  const before = seen.length;
  const started = performance.now();
  const leaving = new AbortController();
  const asked = Array.from({ length: 30 }, (_, at) =>
    fetch(`http://127.0.0.1:${port}/api/v1/networks/${networks[at % networks.length]}/clients?perPage=${at + 3}`, {
      signal: leaving.signal,
    }).catch(() => null),
  );
  await new Promise((resolve) => setTimeout(resolve, 700));
  // On a busy machine they take longer.
  await vi.waitFor(() => expect(seen.length - before).toBeGreaterThanOrEqual(least), { timeout: 20_000 });
  leaving.abort();
  await Promise.all(asked);
  const added = ((performance.now() - started) / 1000) * 2;
  return seen.length - before - added;
}

it('counts the requests about one organization’s networks together, and each organization by itself', async () => {
  const { port, seen } = await proxied(meraki, ENV);
  for (const target of ['/organizations/A/networks', '/organizations/B/networks', '/networks/N_C1'])
    expect(statusOf(await raw(port, `/api/v1${target}`))).toBe(200);
  // The three went out of the budget of what is not known yet, which is the first organization's.
  const a = await burstOf(port, seen, ['N_A1', 'N_A2', 'N_A3'], 7);
  const firstBurst = performance.now();
  const [b, c] = [await burstOf(port, seen, ['N_B1', 'N_B2'], 10), await burstOf(port, seen, ['N_C1'], 10)];
  expect(a).toBeLessThan(10);
  for (const burst of [b, c]) expect(burst).toBeLessThan(13);
  // What the first organization's budget has won back since: 2 a second.
  const wonBack = Math.min(10, ((performance.now() - firstBurst) / 1000) * 2);
  expect(await burstOf(port, seen, ['N_X1'], 0)).toBeLessThan(wonBack + 2);
});

it('refuses with 503 and words what would wait too long', async () => {
  const { port } = await proxied(meraki, {
    ...ENV,
    // So few that none but the burst goes out, however long this takes.
    MERAKI_REQUESTS_PER_SECOND: '0.05',
    CLIENTSCOPE_QUEUE_LENGTH: '4',
    CLIENTSCOPE_QUEUE_SECONDS: '0.3',
  });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => raw(port, `/api/v1/networks/N_A1/clients?perPage=${at + 3}`)),
  );
  const refused = answers.filter((answer) => statusOf(answer) === 503);
  expect(answers.filter((answer) => statusOf(answer) === 200)).toHaveLength(10);
  expect(refused).toHaveLength(10);
  for (const answer of refused)
    expect(answer).toMatch(
      /retry-after: [1-9][^]*\{"errors":\["Clientscope: [^]*ask again in \d+ s\."\],"clientscope":\{"kind":"busy",[^]*\}$/,
    );
});
