import { ClientRecords } from '#clients/wire/client-block.ts';
import type { ClientDecoder } from '#clients/wire/client-decoder.ts';
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

/** Its code comes with the first page that needs it; a page is no worse for it when it does not come. */
async function decoderFor(rows: number): Promise<ClientRecords | ClientDecoder> {
  if (rows <= FEW) return new ClientRecords();
  const module = await import('#clients/wire/client-decoder.ts').catch(() => null);
  return module === null ? new ClientRecords() : new module.ClientDecoder(rows);
}

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
  let decoder = new ClientRecords() as ClientRecords | ClientDecoder;
  const next = await getClientPage(networkId, cursor, signal, async (link) => {
    await named(link);
    decoder = await decoderFor(pageSizeOf(cursor));
    return decoder;
  });
  return { block: decoder.block(), rejected: decoder.rejected, next, at: Date.now() };
}
