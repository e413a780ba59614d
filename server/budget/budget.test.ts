import { setMaxListeners } from 'node:events';
import type { RequestListener } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { Budget, type SharedKnowledge } from './budget.ts';
import type { Caller } from './caller.ts';
import { TokenBucket } from './pace.ts';
import { closeAll, proxied } from '../testing/proxied.ts';
import { raw, statusOf } from '../testing/raw-request.ts';

afterEach(() => {
  vi.useRealTimers();
  closeAll();
});

const json: RequestListener = (_, response) => response.end('[]');

/** A budget that has learnt the networks of A and of B. */
function budgetOfTwo(shared: SharedKnowledge | null = null) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const budget = new Budget({
    limits: { perSecond: 2, length: 256, waitMs: 60_000 },
    paceOf: () => new TokenBucket(2, 5000),
    whole: new TokenBucket(20, 5000),
    shared,
  });
  for (const organization of ['A', 'B']) {
    const networks = [1, 2, 3].map((at) => ({ id: `N_${organization}${at}`, name: 'n' }));
    const asked = { operation: 'getOrganizationNetworks', path: `/organizations/${organization}/networks` };
    budget.learn(asked, JSON.stringify(networks));
  }
  const caller: Caller = { caller: true };
  /** How many of 30 requests below these paths go out at once; the others leave. */
  const burstOf = async (...paths: readonly string[]) => {
    const leaving = new AbortController();
    setMaxListeners(30, leaving.signal);
    let went = 0;
    for (let at = 0; at < 30; at++) {
      const asked = { operation: 'any', path: `/${paths[at % paths.length]}/clients` };
      budget
        .take(asked, () => [caller], leaving.signal)
        .then(
          () => went++,
          () => undefined,
        );
    }
    await vi.advanceTimersByTimeAsync(0);
    leaving.abort();
    // The budget of all organizations fills up again.
    await vi.advanceTimersByTimeAsync(1000);
    return went;
  };
  return { budget, burstOf };
}

it('counts the requests about one organization together, and each organization by itself', async () => {
  const { budget, burstOf } = budgetOfTwo();
  budget.learn({ operation: 'getNetwork', path: '/networks/N_C1' }, '{"id":"N_C1","organizationId":"C"}');
  expect(await burstOf('networks/N_A1', 'networks/N_A2', 'organizations/A')).toBe(10);
  expect([await burstOf('networks/N_B1', 'organizations/B'), await burstOf('networks/N_C1')]).toEqual([10, 10]);
  // A network that nobody knows counts as one of the first organization, which has won back 2 a second.
  expect(await burstOf('networks/N_X1')).toBe(6);
});

it('does so also where servers share the budget, and call organizations by hashes', async () => {
  const { burstOf } = budgetOfTwo({
    nameOf: (organization) => `hash of ${organization}`,
    find: () => Promise.resolve(null),
    tell: () => Promise.resolve('hash of A'),
  });
  expect(await burstOf('networks/N_A1', 'organizations/A')).toBe(10);
  expect(await burstOf('organizations/B')).toBe(10);
  expect(await burstOf('networks/N_B1')).toBe(2);
});

it('refuses with 503 and words what would wait too long', async () => {
  const { port } = await proxied(json, {
    CLIENTSCOPE_CACHE_SECONDS: '0',
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
