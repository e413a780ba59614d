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

/** The clients in the order in which the list opens: by usage, ties as they came. */
export const clientsByUsage = async (page: Page, networkId: string) =>
  (await allClients(page, networkId)).sort((a, b) => usageOf(b) - usageOf(a));

/** A text of a record; '' for null and what is no text. */
export const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** How the page calls a client. */
export const titleOf = (client: WireClient) => text(client['description']) || text(client['mac']);

/** How many clients have each value. */
export function countBy(clients: readonly WireClient[], valueOf: (client: WireClient) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const client of clients) counts.set(valueOf(client), (counts.get(valueOf(client)) ?? 0) + 1);
  return counts;
}

const HOUR_MS = 3_600_000;

/**
 * An age in whole hours that is far from the age of every client, and how many are younger.
 * The page and this script read the clock a few seconds apart, and count the same.
 * Some clients are older. There is such an age at any time of the day, since hardly anybody leaves at night.
 */
export function quietAge(clients: readonly WireClient[]): { hours: number; younger: number } {
  const ages = clients.map(({ lastSeen }) => (Date.now() - Date.parse(text(lastSeen))) / HOUR_MS);
  const oldest = Math.max(...ages);
  const hours = Array.from({ length: 22 }, (_, index) => index + 2).filter((age) => age < oldest);
  const [quiet] = hours.toSorted((a, b) => distance(b, ages) - distance(a, ages));
  return { hours: quiet, younger: ages.filter((age) => age < quiet).length };
}

const distance = (hours: number, ages: readonly number[]) => Math.min(...ages.map((age) => Math.abs(age - hours)));

/** That so many clients of OFFICE match, in the words of the page. */
export const countedInOffice = (count: number) => `${count.toLocaleString('en')} of 2,400 clients`;
