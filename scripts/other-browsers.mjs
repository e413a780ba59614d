// Which of Playwright's Firefox and WebKit builds start here: tried, not guessed.
import { existsSync } from 'node:fs';

/** The specs that they run: what differs between engines is in these. */
export const PORTABLE = /(browse|table|query|facets|export|security|faults)\.spec\.ts$/;

/** @returns {Promise<Array<{ name: 'firefox' | 'webkit', why: string | null }>>} why it does not start, null where it does */
export async function otherBrowsers() {
  const { firefox, webkit } = await import('@playwright/test');
  const found = [];
  for (const type of [firefox, webkit]) {
    const name = type.name();
    if (!existsSync(type.executablePath())) {
      found.push({ name, why: `not installed (npx playwright install ${name})` });
      continue;
    }
    try {
      await (await type.launch()).close();
      found.push({ name, why: null });
    } catch (error) {
      found.push({ name, why: String(error).split('\n')[0] });
    }
  }
  return found;
}
