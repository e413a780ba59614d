import { expect, type Locator } from '@playwright/test';

export const numberOf = (cell: string) => Number(cell.replaceAll(',', ''));

const UNITS: Readonly<Record<string, number>> = { kB: 1, MB: 1e3, GB: 1e6, TB: 1e9 };

/** `1.23 GB` in kilobytes. */
export function kilobytesOf(cell: string): number {
  const [amount, unit] = cell.split(' ');
  return Number(amount) * UNITS[unit];
}

/** The cells of the figure's table, row by row, the total last. */
export async function tableOf(figure: Locator): Promise<string[][]> {
  await expect(figure).toHaveAttribute('aria-busy', 'false');
  await figure.getByRole('button', { name: 'View as table' }).click();
  await expect(figure.getByRole('table')).toBeVisible();
  return figure
    .getByRole('table')
    .getByRole('row')
    .evaluateAll((rows) => rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent)));
}
