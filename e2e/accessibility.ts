import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rows are alike: the header and two of them stand for all, which makes axe quick. */
const MORE_ROWS = '[role="grid"] [role="row"]:not([aria-rowindex="1"], [aria-rowindex="2"], [aria-rowindex="3"])';

interface Asked {
  /** The part of the page that is new, where the rest was looked at before. */
  readonly region?: string;
  /** Small faults count as well. */
  readonly strictly?: boolean;
}

/** Axe finds nothing serious in what is on the screen, in the light and in the dark. */
export async function expectAccessible(page: Page, { region = 'html', strictly = false }: Asked = {}): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    // A chart that lags the list is dimmed for a moment.
    await expect(page.locator('figure[aria-busy="true"]')).toHaveCount(0);
    await colorsSettled(page);
    // There are no frames: in the legacy mode axe hands over what it found, not twice all that it looked at.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({
      resultTypes: ['violations'],
      // What a button shows is part of its name: who speaks to the computer says what is seen. Axe counts it as experimental.
      rules: { 'label-content-name-mismatch': { enabled: true } },
    });
    const { violations } = await axe.include(region).exclude(MORE_ROWS).analyze();
    const found = violations.filter(({ impact }) => strictly || impact === 'serious' || impact === 'critical');
    expect(
      found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
      colorScheme,
    ).toEqual([]);
  }
}

/** A colour half-way between two schemes has no contrast to speak of. */
async function colorsSettled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}
