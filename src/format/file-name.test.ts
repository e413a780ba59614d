import { expect, it } from 'vitest';
import { fileNameWith, slug } from './file-name.ts';

const name = (network: string) =>
  fileNameWith(slug(network), (part) => `clients-${part}-1-day-2026-11-24T1503Z-PARTIAL.csv`);

it('keeps a name of at most 200 bytes, with all that stands around the network', () => {
  expect(name('Office Munich')).toBe('clients-office-munich-1-day-2026-11-24T1503Z-PARTIAL.csv');
  for (const network of ['x'.repeat(1000), '東京'.repeat(500), '𝒳'.repeat(300), 'é'.repeat(156)]) {
    const cut = name(network);
    const bytes = new TextEncoder().encode(cut).length;
    expect(bytes).toBeLessThanOrEqual(200);
    expect(bytes).toBeGreaterThan(196);
    expect(cut).toMatch(/^clients-.*-1-day-2026-11-24T1503Z-PARTIAL\.csv$/u);
    expect(cut).not.toMatch(/\p{Surrogate}/u);
  }
});
