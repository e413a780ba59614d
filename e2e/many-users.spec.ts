import { expect } from '@playwright/test';
import { BRANCH, HEADQUARTERS } from '../simulator/network-ids.ts';
import { linkTo, test } from './dashboard.ts';
import { allClients, quietAge } from './oracle.ts';
import { ownServer, stopOwnServers } from './own-server.ts';

test.afterEach(stopOwnServers);

const HOUR_MS = 3_600_000;

test('ages count from Meraki’s clock when the browser’s is wrong', async ({ page, dashboard }) => {
  await page.clock.install({ time: Date.now() - 2 * HOUR_MS });
  const start = new Date(Date.now() - HOUR_MS).toISOString();
  await dashboard.visit(BRANCH, `t0=${start}`);
  const notice = dashboard.alert.filter({ hasText: 'This computer’s clock is 2 h behind Meraki’s' });
  await expect(notice).toContainText('count from Meraki’s clock');
  await expect(page.getByText('Updated just now')).toBeVisible();
  await expect(dashboard.alert).toHaveCount(1);
  const clients = await allClients(page, BRANCH);
  // By the browser’s clock, other clients would match.
  const { hours, younger } = quietAge(clients);
  await dashboard.visit(BRANCH, `timespan=86400&q=seen:<${hours}h`);
  await expect(dashboard.count).toHaveText(`${younger} of ${clients.length} clients`);
});

test('only a refresh asks Meraki anew', async ({ page, dashboard }) => {
  const { url, printed } = await ownServer('production', { MERAKI_SIMULATOR: '1', MERAKI_REQUESTS_PER_SECOND: '3' });
  const seen = new AbortController();
  // The others ask until the page has said that it waits: there is a queue, however slowly the page starts.
  const others = Array.from({ length: 12 }, async (_, at) => {
    const statuses: number[] = [];
    for (let turn = 0; !seen.signal.aborted; turn++) {
      const query = `perPage=${at + 3}&timespan=${7200 + turn}`;
      statuses.push((await fetch(`${url}api/v1/networks/${BRANCH}/clients?${query}`)).status);
    }
    return statuses;
  });
  await page.goto(url + linkTo(HEADQUARTERS));
  await expect(
    page.getByText(/^Waiting for a turn: \d+ requests? waits? at Meraki’s rate limit, about \d+ s in all/),
  ).toBeVisible();
  seen.abort();
  await expect(dashboard.count).toHaveText('12,000 of 12,000 clients');
  expect(new Set((await Promise.all(others)).flat())).toEqual(new Set([200]));
  const asked = () => printed().match(/GET getNetworkClients 200 \d+ms \d{6,}B sim-/g)?.length;
  // The log of the server comes through a pipe, a moment later.
  await expect.poll(asked).toBe(4);
  await page.reload();
  await expect(dashboard.count).toHaveText('12,000 of 12,000 clients');
  expect(asked()).toBe(4);
  await dashboard.button('Refresh').click();
  await expect.poll(asked).toBe(8);
});
