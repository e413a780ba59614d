import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { listening } from '../scripts/free-port.mjs';
import { raw, statusOf } from '../server/testing/raw-request.ts';
import { BRANCH, EMPTY, FORBIDDEN, HOSTILE } from '../simulator/network-ids.ts';
import { linkTo, test } from './dashboard.ts';
import { failedStart, type Mode, ownServer, stopOwnServers } from './own-server.ts';

test.afterEach(stopOwnServers);

const KEY = 'secret-key-0123456789';
const MODES: readonly Mode[] = ['production', 'preview', 'dev'];

/** All that the content security policy forbids from now on, as the browser reports it; the array grows. */
async function violationsOf(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('violated', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => {
      const report: unknown = Reflect.get(globalThis, 'violated');
      if (typeof report === 'function') report([violatedDirective, blockedURI, sourceFile, sample].join(' '));
    });
  });
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  return violations;
}

test('no view violates the content security policy', async ({ page, dashboard }) => {
  test.setTimeout(90_000);
  const violations = await violationsOf(page);
  const response = await dashboard.visit(BRANCH);
  expect(response?.headers()['content-security-policy']).not.toContain('unsafe');
  await expect(dashboard.count).toHaveText('120 of 120 clients');
  await expect(dashboard.figure('OS mix')).toBeVisible();
  await dashboard.button('View as table').first().click();
  await dashboard.button('Ask Meraki').click();
  await dashboard.row(3).click();
  await expect(dashboard.dialog()).toBeFocused();
  await page.keyboard.press('Escape');
  await dashboard.button('Export').click();
  for (const format of ['CSV', 'XLSX']) await dashboard.save(format);
  await page.keyboard.press('Escape');
  await dashboard.search.fill('nobody');
  await expect(dashboard.noMatch).toBeVisible();
  const header = page.getByRole('banner').getByRole('button');
  for (const button of await header.all()) {
    if (!(await button.isVisible()) || !(await button.isEnabled())) continue;
    await button.click();
    await page.keyboard.press('Escape');
  }
  await dashboard.visit(HOSTILE);
  await expect(dashboard.count).toContainText('clients');
  await dashboard.visit(EMPTY);
  await expect(dashboard.count).toHaveText('0 of 0 clients');
  await dashboard.visit(FORBIDDEN);
  await expect(dashboard.alert).toBeVisible();
  await page.goto('/');
  await expect(dashboard.grid).toBeVisible();
  expect(violations).toEqual([]);
});

test('an inline script or style does nothing', async ({ page, dashboard }) => {
  const violations = await violationsOf(page);
  await dashboard.visit(BRANCH);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(script, style);
  });
  await expect.poll(() => violations.length).toBeGreaterThanOrEqual(2);
  expect(await page.title()).not.toBe('run');
});

test('the key stays in the server', async ({ page, dashboard }) => {
  const client = {
    id: 'k1',
    mac: '00:11:22:33:44:55',
    description: 'only',
    status: 'Online',
    usage: { sent: 1, recv: 2 },
  };
  const authorizations = new Set<string | undefined>();
  const upstream = createServer((request, answer) => {
    authorizations.add(request.headers.authorization);
    if (request.url?.includes('/clients?') === true) answer.end(JSON.stringify([client]));
    else
      answer.writeHead(403, { 'x-request-id': KEY }).end(JSON.stringify({ errors: [request.headers.authorization] }));
  });
  const base = `http://127.0.0.1:${await listening(upstream)}/api/v1`;
  const live = await ownServer('production', { MERAKI_DASHBOARD_API_KEY: KEY, MERAKI_BASE_URL: base });
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    // The browser may have dropped the body of a preloaded file: then the server is asked for it once more.
    const text = response.text().catch(async () => (await page.request.get(response.url())).text());
    bodies.push(text.then((body) => body + JSON.stringify(response.headers())));
  });
  await page.goto(`${live.url}?network=N_1`);
  await expect(dashboard.count).toHaveText('1 of 1 clients');
  // The parts of the page that load while it is idle are looked through as well.
  await page.waitForLoadState('networkidle');
  // The log of the server comes through a pipe, a moment later.
  await expect.poll(live.printed).toMatch(/^GET getNetworkClients 200 \d+ms \d+B -$/m);
  const storage = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
  );
  page.removeAllListeners('response');
  const everything = [...(await Promise.all(bodies)), await page.content(), storage, live.printed()];
  expect(everything.length).toBeGreaterThan(5);
  for (const text of everything) expect(text).not.toContain(KEY);
  expect(storage).not.toContain(client.mac);
  expect([...authorizations]).toEqual([`Bearer ${KEY}`]);
  upstream.close();
});

for (const mode of MODES) {
  test(`${mode} refuses what it must not answer`, async ({ page, dashboard }) => {
    test.setTimeout(90_000);
    const { url, port } = await ownServer(mode, { MERAKI_SIMULATOR: '1' });
    const target = '/api/v1/organizations';
    const status = async (path: string, lines?: readonly string[], method?: string) => {
      const answer = await raw(port, path, lines, method);
      expect(answer).not.toMatch(/^access-control/im);
      return statusOf(answer);
    };
    expect(await status(target)).toBe(200);
    for (const path of [
      '/api/v1/../v1/organizations',
      '/api/v1/networks/%2e%2e/organizations',
      '//api/v1/organizations',
    ]) {
      expect(await status(path), path).toBe(404);
    }
    expect(await status(`http://127.0.0.1:${port}${target}`)).toBe(404);
    expect(await status(target, [], 'OPTIONS')).toBe(405);
    expect(await status(target, [], 'DELETE')).toBe(405);
    expect(await status(target, ['Host: evil.example'])).toBe(403);
    for (const line of ['Origin: null', 'Origin: http://127.0.0.1:1', 'Sec-Fetch-Site: cross-site']) {
      expect(await status(target, [line]), line).toBe(403);
    }
    expect(await status('/no-such-page')).toBe(404);
    expect(await status(`/?q=mac:${'0123456789ab,'.repeat(4000)}`)).toBe(200);
    expect(await status(`${target}?q=${'x'.repeat(20_000)}`)).toBe(414);
    for (const path of [
      '/.env',
      '/server/config.ts',
      '/package.json',
      '/@fs/etc/passwd',
      '/server/config.ts?import&raw',
    ]) {
      expect([403, 404], path).toContain(await status(path));
    }
    await page.goto(url + linkTo(BRANCH));
    await expect(dashboard.count).toHaveText('120 of 120 clients', { timeout: 60_000 });
  });
}

test('a start that cannot be says why in one sentence', async () => {
  test.setTimeout(90_000);
  const { port } = await ownServer('production', { MERAKI_SIMULATOR: '1' });
  const cases: ReadonlyArray<readonly [Readonly<Record<string, string>>, RegExp]> = [
    [{ PORT: String(port) }, new RegExp(`^Port ${port} is in use`)],
    [{ MERAKI_DASHBOARD_API_KEY: '' }, /^MERAKI_DASHBOARD_API_KEY is empty/],
    [{ MERAKI_DASHBOARD_API_KEY: KEY, MERAKI_BASE_URL: 'nonsense' }, /^MERAKI_BASE_URL/],
    [{ MERAKI_BASE_URL: 'https://x.example' }, /MERAKI_DASHBOARD_API_KEY is missing/],
    [{ HOST: '0.0.0.0' }, /^HOST/],
  ];
  for (const [env, sentence] of cases) {
    const { said, code } = await failedStart('production', env);
    expect(said).toMatch(sentence);
    expect(said).not.toContain(KEY);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  }
  for (const mode of ['preview', 'dev'] as const) {
    expect(await failedStart(mode, { PORT: String(port) })).toEqual({
      said: `Port ${port} is in use; set PORT to another one.\n`,
      code: 1,
    });
  }
});

test('a server that is told to stop lets the request under way end', async () => {
  const upstream = createServer();
  const base = `http://127.0.0.1:${await listening(upstream)}`;
  const { port, child } = await ownServer('production', { MERAKI_DASHBOARD_API_KEY: KEY, MERAKI_BASE_URL: base });
  const asked = once(upstream, 'request');
  const answer = raw(port, '/api/v1/organizations');
  await asked;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await expect.poll(() => raw(port, '/healthz').catch(() => 'refused')).toBe('refused');
  upstream.removeAllListeners('request');
  upstream.close();
  upstream.closeAllConnections();
  expect(await answer).toMatch(/^HTTP\/1.1 502/);
  expect(await ended).toEqual([0, null]);
});
