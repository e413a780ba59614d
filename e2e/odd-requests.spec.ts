import { expect, test } from '@playwright/test';
import { sample } from 'fast-check';
import { answerTo, ODD_REQUEST } from '../server/testing/odd-requests.ts';
import { type Mode, ownServer, stopOwnServers } from './own-server.ts';

test.afterEach(stopOwnServers);

const REQUESTS = 2000;
const AT_ONCE = 40;

for (const mode of ['production', 'dev'] satisfies Mode[]) {
  test(`${mode} still answers after ${REQUESTS} odd requests`, async ({ request }) => {
    test.setTimeout(120_000);
    const { url, port, child, printed } = await ownServer(mode, {
      MERAKI_SIMULATOR: '1',
      MERAKI_REQUESTS_PER_SECOND: '10000',
    });
    const odd = sample(ODD_REQUEST, { seed: 7, numRuns: REQUESTS });
    const sendMany = async () => {
      for (let one = odd.pop(); one !== undefined && child.exitCode === null; one = odd.pop())
        await answerTo(port, one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendMany));
    expect(child.exitCode, printed().slice(-2000)).toBeNull();
    const built = mode === 'production' ? ['licenses.md'] : [];
    for (const path of ['', 'favicon.png', 'api/v1/organizations', 'clientscope.json', ...built]) {
      expect((await request.get(url + path)).status(), path).toBe(200);
    }
  });
}

test('production goes on when nobody reads its log any more', async ({ request }) => {
  const { url, child } = await ownServer('production', { MERAKI_SIMULATOR: '1' });
  child.stdout?.destroy();
  child.stderr?.destroy();
  for (let tries = 0; tries < 5; tries++) {
    expect((await request.get(`${url}api/v1/organizations`)).status()).toBe(200);
  }
  expect(child.exitCode).toBeNull();
});
