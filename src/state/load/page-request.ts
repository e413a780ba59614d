import { decodeClients } from '#clients/wire/client-block.ts';
import type { ColumnBlock } from '#engine/column-block.ts';
import { getClientPage, type PageWish, firstPageQuery } from '#meraki/client-page.ts';
import { merakiNow } from '#meraki/meraki-clock.ts';
import type { NextLink } from '#meraki/next-link.ts';
import { askParams } from '#clients/query/server-filters.ts';
import { openedAddress, type Scope, scopeOf, timeQuery } from '#state/address/asked-scope.ts';

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

/** Which query to ask ahead once a page's headers name what follows it; null when that must wait. */
export type AskAhead = (next: NextLink) => string | null;

/**
 * A page that is on its way, for whoever takes it. From then on it asks for the page after it as soon as its headers name that
 * one, so that two requests at most are under way.
 */
export class PageRequest {
  private readonly controller = new AbortController();
  private readonly named: Promise<NextLink>;
  private readonly page: Promise<ArrivedPage>;
  private ahead: PageRequest | null = null;

  constructor(private readonly wish: PageWish) {
    let name: (next: NextLink) => void = () => {};
    this.named = new Promise((resolve) => {
      name = resolve;
    });
    this.page = loadPage(wish, this.controller.signal, (next) => name(next));
    // Nobody may ever take it; who does hears of the fault.
    this.page.catch(() => this.ahead?.abort());
  }

  get query(): string {
    return this.wish.query;
  }

  /** @param signal ends it, and what it asked ahead meanwhile */
  async take(signal: AbortSignal, askAhead: AskAhead): Promise<ArrivedPage> {
    const abort = () => this.abort();
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    void this.askAhead(signal, askAhead);
    try {
      return await this.page;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  /** The request that was asked ahead, once, if it is for this query; any other is ended. */
  takeAhead(query: string): PageRequest | null {
    const { ahead } = this;
    this.ahead = null;
    if (ahead === null || ahead.query === query) return ahead;
    ahead.abort();
    return null;
  }

  abort(): void {
    this.controller.abort();
    this.dropAhead();
  }

  /** Ends the request that was asked ahead. */
  dropAhead(): void {
    this.ahead?.abort();
    this.ahead = null;
  }

  private async askAhead(signal: AbortSignal, askAhead: AskAhead): Promise<void> {
    const query = askAhead(await this.named);
    if (query !== null && !signal.aborted) this.ahead = new PageRequest({ ...this.wish, query });
  }
}

/** The query by which the first page of a scope is asked for. */
export const firstQuery = (scope: Omit<Scope, 'networkId'>): string =>
  firstPageQuery([timeQuery(scope, merakiNow()), ...askParams(scope.asked)]);

let early: { readonly networkId: string; readonly request: PageRequest } | null = null;

/**
 * Asks for the first page that an address shows, before the dashboard is there: while it starts, Meraki works, and what comes
 * is made columns of. Another call ends the one before. An address without a network is left to the pickers.
 */
export function askForFirstPage(address = openedAddress): void {
  const { networkId, ...scope } = scopeOf((key) => address.get(key));
  if (networkId === null) return;
  dropEarlyPage();
  early = { networkId, request: new PageRequest({ networkId, query: firstQuery(scope), since: 0 }) };
}

/** The early request, once, if it is the one that is wanted. Where another page is wanted, nobody will take it: it ends. */
export function takeEarlyPage(networkId: string, query: string): PageRequest | null {
  if (early?.networkId !== networkId || early.request.query !== query) {
    dropEarlyPage();
    return null;
  }
  const { request } = early;
  early = null;
  return request;
}

export function dropEarlyPage(): void {
  early?.request.abort();
  early = null;
}
