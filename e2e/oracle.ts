import type { Page } from '@playwright/test';

export type WireClient = Record<string, unknown> & {
  readonly id: string;
  readonly usage: { readonly sent: number; readonly recv: number };
};

/** All records of a network as a naive script would fetch them, through the same proxy. */
export async function allClients(page: Page, networkId: string, query = 'timespan=86400'): Promise<WireClient[]> {
  const clients: WireClient[] = [];
  for (let next = `perPage=5000&${query}`; next !== '';) {
    const response = await page.request.get(`/api/v1/networks/${networkId}/clients?${next}`);
    clients.push(...(await response.json()));
    next = /\?([^>]*)>; rel=next/.exec(response.headers()['link'] ?? '')?.[1] ?? '';
  }
  return clients;
}

export const usageOf = ({ usage }: Pick<WireClient, 'usage'>) => usage.sent + usage.recv;

/** A text of a record; '' for what is none. */
export const text = (value: unknown) => (typeof value === 'string' ? value : '');

const HOUR_MS = 3_600_000;

/**
 * An age in hours that no client has by a few minutes, and some exceed: who is younger is the same at the page's load and at the script's.
 * There is one at any time, since hardly anybody leaves at night.
 */
export function quietAge(clients: readonly WireClient[]): { hours: number; younger: number } {
  const ages = clients.map(({ lastSeen }) => (Date.now() - Date.parse(text(lastSeen))) / HOUR_MS);
  const oldest = Math.max(...ages);
  const hours = Array.from({ length: 22 }, (_, index) => index + 2).filter((age) => age < oldest);
  const [quiet] = hours.toSorted((a, b) => distance(b, ages) - distance(a, ages));
  return { hours: quiet, younger: ages.filter((age) => age < quiet).length };
}

const distance = (hours: number, ages: readonly number[]) => Math.min(...ages.map((age) => Math.abs(age - hours)));

/** How many of the office's clients are shown, in the words of the page. */
export const countedInOffice = (count: number) => `${count.toLocaleString('en')} of 2,400 clients`;
