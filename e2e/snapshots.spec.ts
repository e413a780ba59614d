import { expect, type Page } from '@playwright/test';
import { BRANCH, CHANGING } from '../simulator/network-ids.ts';
import { type Dashboard, dashboardOf, newSpan, test } from './dashboard.ts';
import { allClients, usageOf } from './oracle.ts';

// The simulator counts the loads of CHANGING by their span.

const kept = (page: Page) => page.getByRole('group', { name: 'Kept in this browser' });

async function openChanges(dashboard: Dashboard, timespan: number) {
  await dashboard.visit(CHANGING, `timespan=${timespan}&band=changes`);
  await expect(dashboard.count).toHaveText(/^11[78] of 11[78] clients$/);
}

test('a list that is kept in the browser is compared on a later visit', async ({ page, context, dashboard }) => {
  await openChanges(dashboard, newSpan());
  await expect(kept(page)).toContainText('Nothing is kept');
  const asksToPersist = page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.storage.persist = () => Promise.resolve(true).finally(() => resolve(true));
      }),
  );
  await dashboard.button('Keep in this browser').click();
  await expect(kept(page)).toContainText('117 clients, ');
  expect(await asksToPersist).toBe(true);
  await page.reload();
  await expect(dashboard.count).toHaveText('118 of 118 clients');
  await dashboard.button(/^Compare with Changing between loads/).click();
  await expect(dashboard.button('Gone, 2')).toBeVisible();
  // Another tab has the same entries: what it deletes is gone here as well.
  const other = await context.newPage();
  const onOther = dashboardOf(other);
  await openChanges(onOther, newSpan());
  await onOther.button(/^Delete Changing between loads/).click();
  await expect(kept(other)).toContainText('Nothing is kept');
  await other.close();
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(kept(page)).toContainText('Nothing is kept');
  await expect(dashboard.button('Gone, 2')).toBeVisible();
});

test('a full storage or a damaged entry loses nothing else', async ({ page, dashboard }) => {
  await openChanges(dashboard, newSpan());
  await dashboard.button('Keep in this browser').click();
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
  // A real quota is gigabytes, too many to fill: the storage throws the error of a full one.
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function full() {
      IDBObjectStore.prototype.add = add;
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await dashboard.button('Keep in this browser').click();
  await expect(kept(page).getByRole('alert')).toContainText('no room left');
  await expect(kept(page).getByRole('listitem')).toHaveCount(3);
  await expect(kept(page)).toContainText('Cannot be read. A later version of Clientscope wrote it.');
  await dashboard
    .button(/^Compare with Changing/)
    .first()
    .click();
  await expect(kept(page).getByRole('alert')).toContainText('This snapshot cannot be read. It is damaged.');
  await dashboard
    .button(/^Compare with Changing/)
    .last()
    .click();
  await expect(page.getByRole('region', { name: 'What changed' })).toContainText('by id');
  await dashboard.button('Delete all kept').click();
  await expect(kept(page)).toContainText('Nothing is kept');
});

test('this period is compared with the one before as a script does it', async ({ page, dashboard }) => {
  const load = async (timespan: number) => {
    const clients = await allClients(page, BRANCH, `timespan=${timespan}`);
    return new Map(clients.map((one) => [one.id, usageOf(one)]));
  };
  const [one, both] = [await load(86_400), await load(172_800)];
  const started = [...one].filter(([id, now]) => now > 0 && both.get(id) === now).length;
  const ended = [...both].filter(([id, total]) => total > 0 && (one.get(id) ?? 0) === 0).length;
  await dashboard.open(BRANCH, 'band=changes');
  const region = page.getByRole('region', { name: 'This period and the one before' });
  await expect(region).toContainText('Loads the last 2 days and subtracts this list: at least 1 request.');
  await dashboard.button('Compare periods').click();
  await expect(region).toContainText(`${both.size} clients compared.`);
  await expect(region).toContainText(
    `${started} started using the network in this period, ${ended} no longer used it.`,
  );
  await dashboard.visit(BRANCH, 'timespan=2678400&band=changes');
  await expect(region).toContainText('Meraki keeps 31 days');
  await expect(dashboard.button('Compare periods')).toBeDisabled();
});
