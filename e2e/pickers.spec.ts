import { expect, type Page, test } from '@playwright/test';
import { startLive } from './live-server.ts';
import { BRANCH, OFFICE, OFFICE_ID } from './networks.ts';

const organization = (page: Page) => page.getByRole('combobox', { name: 'Organization' });
const network = (page: Page) => page.getByRole('combobox', { name: 'Network' });
const networks = (page: Page) => page.getByRole('listbox', { name: 'Network' }).getByRole('option');

test('another organization’s network is found among sixty, by name and by id', async ({ page }) => {
  await page.goto(BRANCH);
  await expect(organization(page)).toHaveValue('Northwind Manufacturing');
  await expect(network(page)).toHaveValue('Branch Lisbon');
  await organization(page).click();
  await page.getByRole('option', { name: 'Corner Coffee' }).click();
  await expect(network(page)).toHaveValue('');
  // The clients below are still those of Branch Lisbon: they are dimmed, and it is said.
  const over = page.getByRole('alert').filter({ hasText: 'Choose a network of Corner Coffee' });
  await expect(over).toContainText('The clients below are of Branch Lisbon.');
  await expect(page.locator('main')).toHaveAttribute('inert');
  await over.getByRole('button', { name: 'Stay with Branch Lisbon' }).click();
  await expect(organization(page)).toHaveValue('Northwind Manufacturing');
  await expect(page.locator('main')).not.toHaveAttribute('inert');
  await organization(page).click();
  await page.getByRole('option', { name: 'Corner Coffee' }).click();
  await network(page).click();
  await expect(networks(page)).toHaveCount(61);
  await network(page).fill('malaga');
  await expect(networks(page)).toHaveText(/Café Málaga.*appliance · wireless.*L_3/);
  await network(page).fill('L_3000000000000033');
  await network(page).press('Enter');
  await expect(page).toHaveURL(/network=L_3000000000000033/);
  await expect(network(page)).toHaveValue('Café Leeds');
  await expect(page.getByRole('status')).toHaveText(/^[\d,]+ of [\d,]+ clients$/);
});

test('the pickers work by keyboard, and Escape changes nothing', async ({ page }) => {
  await page.goto(BRANCH);
  await expect(network(page)).toHaveValue('Branch Lisbon');
  await network(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(networks(page).and(page.locator('[aria-selected=true]'))).toContainText('Branch Lisbon');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(network(page)).toHaveValue('Branch Lisbon');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(network(page)).toHaveValue('Office Munich');
  await page.goBack();
  await expect(network(page)).toHaveValue('Branch Lisbon');
});

test('the address always names the network: a link shows the same elsewhere, Back brings the former one back', async ({
  page,
}) => {
  await page.goto('/');
  await expect(network(page)).not.toHaveValue('');
  const shown = await network(page).inputValue();
  await page.getByRole('searchbox', { name: 'Search clients' }).fill('ip:10.1.');
  // The network stands last: a full stop at its end is no part of a link to most chat programs.
  await expect(page).toHaveURL(/\?q=ip:10\.1\.&network=\w+$/);
  await network(page).fill('Branch Lisbon');
  await network(page).press('Enter');
  await expect(page).toHaveURL(/\?q=ip:10\.1\.&network=N_1000000000000002$/);
  await page.goBack();
  await expect(network(page)).toHaveValue(shown);
});

test('a list that cannot be had is said beside the pickers, and asked for again', async ({ page }) => {
  await page.goto(BRANCH);
  await organization(page).click();
  await page.getByRole('option', { name: 'Fault lab, locked' }).click();
  const fault = page.getByRole('alert').filter({ hasText: 'The networks could not be loaded' });
  await expect(fault).toContainText('no permission');
  await expect(fault).toContainText('Ask an administrator of the organization for read access');
  const [again] = await Promise.all([
    page.waitForRequest(/organizations\/900002\/networks/),
    fault.getByRole('button', { name: 'Retry' }).click(),
  ]);
  expect(again.method()).toBe('GET');
  await expect(page.getByRole('status')).toHaveText('120 of 120 clients');
});

test('a network that the pickers do not know is asked for all the same', async ({ page }) => {
  await page.goto('/?network=N_404');
  await expect(network(page)).toHaveValue('N_404');
  await expect(page.getByRole('alert')).toContainText('does not know this network');
  await organization(page).click();
  await page.getByRole('option', { name: 'Northwind Manufacturing' }).click();
  await network(page).click();
  await page.getByRole('option', { name: 'Office Munich' }).click();
  await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
});

test('live, a first visit chooses, and the next one opens the network used last', async ({ page }) => {
  const live = await startLive();
  try {
    await page.goto(live.url);
    await expect(page.getByText('Choose the network whose clients you want to see.')).toBeVisible();
    await organization(page).click();
    await page.getByRole('option', { name: 'Northwind Manufacturing' }).click();
    await network(page).click();
    await page.getByRole('option', { name: 'Branch Lisbon' }).click();
    await expect(page.getByRole('status')).toHaveText('120 of 120 clients');
    await expect(page.getByText('Demo data')).toHaveCount(0);
    await page.goto(live.url);
    await expect(network(page)).toHaveValue('Branch Lisbon');
    await page.goto(`${live.url}${OFFICE}`);
    await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
    // The server's mode, by which it is kept, is asked for after the first rows.
    await expect.poll(() => page.evaluate(() => localStorage.getItem('clientscope.last-network'))).toContain(OFFICE_ID);
    await page.goto(live.url);
    await expect(network(page)).toHaveValue('Office Munich');
  } finally {
    live.stop();
  }
});

test('live, a key that sees no organization is told what to do', async ({ page }) => {
  const live = await startLive({ '/api/v1/organizations': '[]' });
  try {
    await page.goto(live.url);
    await expect(page.getByRole('status')).toContainText('This API key sees no organization');
    await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible();
  } finally {
    live.stop();
  }
});

test('an organization’s only network is chosen by itself, odd as its record may be', async ({ page }) => {
  const live = await startLive({
    '/api/v1/organizations/900002/networks': '[{"id":"N_1000000000000003","name":null}]',
  });
  try {
    await page.goto(`${live.url}${BRANCH}`);
    await expect(page.getByRole('status')).toHaveText('120 of 120 clients');
    await organization(page).click();
    await page.getByRole('option', { name: 'Fault lab, locked' }).click();
    await expect(page).toHaveURL(/network=N_1000000000000003/);
    await expect(page.getByRole('status')).toHaveText('2,400 of 2,400 clients');
    await expect(page.locator('main')).not.toHaveAttribute('inert');
  } finally {
    live.stop();
  }
});

test('live, what is no list of organizations is an error, and not “no organization”', async ({ page }) => {
  const live = await startLive({ '/api/v1/organizations': '{"errors":["API rate limit exceeded for organization"]}' });
  try {
    await page.goto(live.url);
    const fault = page.getByRole('alert').filter({ hasText: 'The organizations could not be loaded' });
    await expect(fault).toContainText('API rate limit exceeded', { timeout: 60_000 });
    await expect(page.getByText('This API key sees no organization')).toHaveCount(0);
  } finally {
    live.stop();
  }
});
