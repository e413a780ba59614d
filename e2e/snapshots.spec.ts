import { expect, type Page, test } from '@playwright/test';
import * as networks from './networks.ts';
import { allClients } from './oracle.ts';

const count = (page: Page) => page.getByRole('status').filter({ hasText: 'clients' });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const kept = (page: Page) => page.getByRole('group', { name: 'Kept in this browser' });

async function open(page: Page, timespan: number) {
  await page.goto(`${networks.changing(timespan)}&band=changes`);
  await expect(count(page)).toHaveText(/^11[78] of 11[78] clients$/);
}

test('a list that is kept in the browser is compared with on another visit, and deleted', async ({ page, context }) => {
  await open(page, 86_501);
  await expect(kept(page)).toContainText('Nothing is kept');
  await button(page, 'Keep in this browser').click();
  await expect(kept(page)).toContainText('117 clients, ');
  await page.reload();
  await expect(count(page)).toHaveText('118 of 118 clients');
  await button(page, /^Compare with Changing between loads/).click();
  await expect(button(page, 'Gone, 2')).toBeVisible();
  // Another tab sees it, too, and what that one deletes is gone from this one.
  const other = await context.newPage();
  await open(other, 86_502);
  await button(other, /^Delete Changing between loads/).click();
  await expect(kept(other)).toContainText('Nothing is kept');
  await other.close();
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(kept(page)).toContainText('Nothing is kept');
  await expect(button(page, 'Gone, 2')).toBeVisible();
});

test('no room, a damaged entry and one of another version are said, and nothing else is lost', async ({ page }) => {
  await open(page, 86_503);
  await button(page, 'Keep in this browser').click();
  await expect(kept(page)).toContainText('117 clients, ');
  await page.evaluate(async () => {
    const request = indexedDB.open('clientscope');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const transaction = request.result.transaction(['notes', 'snapshots'], 'readwrite');
    const notes = transaction.objectStore('notes');
    const all = notes.getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    notes.put(all.result[0], 7);
    transaction.objectStore('snapshots').put(new Uint8Array([1, 2, 3]).buffer, 7);
    notes.put({ note: { version: 99 } }, 8);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    request.result.close();
  });
  // A real quota is gigabytes: the storage says what it says when it is full.
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function full() {
      IDBObjectStore.prototype.add = add;
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await button(page, 'Keep in this browser').click();
  await expect(kept(page).getByRole('alert')).toContainText('no room left');
  await expect(kept(page).getByRole('listitem')).toHaveCount(3);
  await expect(kept(page)).toContainText('Cannot be read. A later version of Clientscope wrote it.');
  await button(page, /^Compare with Changing/)
    .first()
    .click();
  await expect(kept(page).getByRole('alert')).toContainText('This snapshot cannot be read. It is damaged.');
  await button(page, /^Compare with Changing/)
    .last()
    .click();
  await expect(page.getByRole('region', { name: 'What changed' })).toContainText('by id');
  await button(page, 'Delete all kept').click();
  await expect(kept(page)).toContainText('Nothing is kept');
});

test('this period is compared with the one before, as a script does it', async ({ page }) => {
  const load = async (timespan: number) => {
    const clients = await allClients(page, networks.BRANCH_ID, `timespan=${timespan}`);
    return new Map(clients.map(({ id, usage }) => [id, usage.sent + usage.recv]));
  };
  const [one, both] = [await load(86_400), await load(172_800)];
  const started = [...one].filter(([id, now]) => now > 0 && both.get(id) === now).length;
  const ended = [...both].filter(([id, total]) => total > 0 && (one.get(id) ?? 0) === 0).length;
  await page.goto(`${networks.BRANCH}&band=changes`);
  await expect(count(page)).toHaveText('120 of 120 clients');
  const region = page.getByRole('region', { name: 'This period and the one before' });
  await expect(region).toContainText('Loads the last 2 days and subtracts this list: at least 1 request.');
  await button(page, 'Compare periods').click();
  await expect(region).toContainText(`${both.size} clients compared.`);
  await expect(region).toContainText(
    `${started} started using the network in this period, ${ended} no longer used it.`,
  );
  await page.goto(`/?network=${networks.BRANCH_ID}&timespan=2678400&band=changes`);
  await expect(region).toContainText('Meraki keeps 31 days');
  await expect(button(page, 'Compare periods')).toBeDisabled();
});
