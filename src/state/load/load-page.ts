import { decodeClients } from '#clients/wire/client-block.ts';
import type { ColumnBlock } from '#engine/column-block.ts';
import { getClientPage } from '#meraki/client-page.ts';
import type { NextLink } from '#meraki/next-link.ts';

/** One page as columns: records become columns at once, so that 100,000 objects never live together. */
export interface LoadedPage {
  readonly block: ColumnBlock;
  readonly rejected: number;
  readonly next: NextLink;
  /** When it arrived, epoch ms. */
  readonly at: number;
}

/**
 * Asks for one page and makes columns of it.
 * @param cursor the page's query
 * @param named called with what follows it, as soon as the headers say so; the page is read once what that returns is settled
 * @throws ApiError
 */
export async function loadPage(
  networkId: string,
  cursor: string,
  signal: AbortSignal,
  named: (next: NextLink) => Promise<void> | void,
): Promise<LoadedPage> {
  const { records, next } = await getClientPage(networkId, cursor, signal, named);
  const at = Date.now();
  return { ...decodeClients(records, at), next, at };
}
