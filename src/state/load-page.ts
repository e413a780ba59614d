import { ClientRecords } from '#clients/client-block.ts';
import { ClientDecoder } from '#clients/client-decoder.ts';
import type { ColumnBlock } from '#engine/column-block.ts';
import { getClientPage, pageSizeOf } from '#meraki/client-page.ts';
import type { NextLink } from '#meraki/next-link.ts';

/** One page as columns: records become columns at once, so that 100,000 objects never live together. */
export interface LoadedPage {
  readonly block: ColumnBlock;
  readonly rejected: number;
  readonly next: NextLink;
  /** When it arrived, epoch ms. */
  readonly at: number;
}

/** Too few records for a decoder of bytes to be worth its compilation. */
const FEW = 1000;

/**
 * Asks for one page and makes columns of it while it comes in.
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
  const rows = pageSizeOf(cursor);
  const decoder = rows <= FEW ? new ClientRecords() : new ClientDecoder(rows);
  const next = await getClientPage(networkId, cursor, signal, decoder, named);
  return { block: decoder.block(), rejected: decoder.rejected, next, at: Date.now() };
}
