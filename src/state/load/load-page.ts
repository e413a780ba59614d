import { decodeClients } from '#clients/wire/client-block.ts';
import type { ColumnBlock } from '#engine/column-block.ts';
import { getClientPage, type PageWish } from '#meraki/client-page.ts';
import { merakiNow } from '#meraki/meraki-clock.ts';
import type { NextLink } from '#meraki/next-link.ts';

/** One page as columns: records become columns at once, so that 100,000 objects never live together. */
export interface ArrivedPage {
  readonly block: ColumnBlock;
  /** Records that had no id. */
  readonly rejected: number;
  readonly next: NextLink;
  /** When Meraki made it, epoch ms by Meraki's clock. */
  readonly at: number;
}

/** Another task: parsing and making columns in one would hold up what is pressed for more than 50 ms on a slow machine. */
const anotherTask = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve);
  });

/**
 * Asks for one page and makes columns of it.
 * @param named called with what follows it, as soon as the headers say so
 * @throws ApiError
 */
export async function loadPage(
  wish: PageWish,
  signal: AbortSignal,
  named: (next: NextLink) => void,
): Promise<ArrivedPage> {
  const { records, next, age } = await getClientPage(wish, signal, named);
  const at = merakiNow() - age;
  await anotherTask();
  return { ...decodeClients(records, at), next, at };
}
