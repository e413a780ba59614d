import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rows that axe leaves out, since all rows are alike: it looks at the header and two rows. */
const MORE_ROWS = '[role="grid"] [role="row"]:not([aria-rowindex="1"], [aria-rowindex="2"], [aria-rowindex="3"])';

interface Asked {
  /** The part of the page to look at, where the rest has been looked at before. */
  readonly region?: string;
  /** Minor and moderate faults count as well. */
  readonly strictly?: boolean;
}

/** Expects that axe finds no serious fault on the screen, in light and in dark. */
export async function expectAccessible(page: Page, { region = 'html', strictly = false }: Asked = {}): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    let found = await seriousFaults(page, region, strictly);
    // A chart that began to lag while axe looked was dimmed. A fault of the page is there again.
    if (found.length > 0) found = await seriousFaults(page, region, strictly);
    expect(found, colorScheme).toEqual([]);
  }
}

async function seriousFaults(page: Page, region: string, strictly: boolean): Promise<string[]> {
  // A chart that lags the list is dimmed, and has less contrast.
  await expect(page.locator('figure[aria-busy="true"]')).toHaveCount(0);
  await colorsSettled(page);
  // The legacy mode transfers less: its limit, that it does not look into frames, does not matter, for there are none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    // The visible text of a button is part of its name, for voice control. Axe calls the rule experimental.
    rules: { 'label-content-name-mismatch': { enabled: true } },
  });
  const { violations } = await axe.include(region).exclude(MORE_ROWS).analyze();
  return violations
    .filter(({ impact }) => strictly || impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** Waits for the transitions of colours to end: during one, the contrast is too low. */
async function colorsSettled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}
