import { expect, test } from '@playwright/test';
import { BRANCH, HEADQUARTERS } from '../simulator/network-ids.ts';
import { allClients, quietAge } from './oracle.ts';
import { ownServer, stopOwnServers } from './own-server.ts';

test.afterEach(stopOwnServers);

const HOUR_MS = 3_600_000;

test('ages count from Meraki’s clock when the browser’s is two hours behind, and that is said', async ({ page }) => {
  await page.clock.install({ time: Date.now() - 2 * HOUR_MS });
  const start = new Date(Date.now() - HOUR_MS).toISOString();
  await page.goto(`/?network=${BRANCH}&t0=${start}`);
  const notice = page.getByRole('alert').filter({ hasText: 'This computer’s clock is 2 h behind Meraki’s' });
  await expect(notice).toContainText('count from Meraki’s clock');
  await expect(page.getByText('Updated just now')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(1);
  const clients = await allClients(page, BRANCH);
  // Two hours more or less would count others.
  const { hours, younger } = quietAge(clients);
  await page.goto(`/?network=${BRANCH}&timespan=86400&q=seen:<${hours}h`);
  await expect(page.getByRole('status').filter({ hasText: `${younger} of ${clients.length} clients` })).toBeVisible();
});

test('who waits for a turn at the rate limit is told so; a refresh asks anew, a reload takes what the server has', async ({
  page,
}) => {
  const { url, printed } = await ownServer('production', { MERAKI_SIMULATOR: '1', MERAKI_REQUESTS_PER_SECOND: '3' });
  const seen = new AbortController();
  // They ask again until the page has said so: however slowly it starts, there is a queue.
  const others = Array.from({ length: 24 }, async (_, at) => {
    const statuses: number[] = [];
    for (let turn = 0; !seen.signal.aborted; turn++) {
      const query = `perPage=${at + 3}&timespan=${7200 + turn}`;
      statuses.push((await fetch(`${url}api/v1/networks/${BRANCH}/clients?${query}`)).status);
    }
    return statuses;
  });
  await page.goto(`${url}?network=${HEADQUARTERS}&timespan=86400`);
  await expect(
    page.getByText(/^Waiting for a turn: \d+ requests? waits? at Meraki’s rate limit, about \d+ s in all/),
  ).toBeVisible();
  seen.abort();
  await expect(page.getByRole('status').filter({ hasText: /^12,000 of 12,000 clients$/ })).toBeVisible();
  expect(new Set((await Promise.all(others)).flat())).toEqual(new Set([200]));
  const asked = () => printed().match(/GET getNetworkClients 200 \d+ms \d{6,}B sim-/g)?.length;
  // The server's log comes through a pipe, a moment later.
  await expect.poll(asked).toBe(4);
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: /^12,000 of 12,000 clients$/ })).toBeVisible();
  expect(asked()).toBe(4);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(asked).toBe(8);
});
