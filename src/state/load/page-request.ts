import { decodeClients } from '#clients/wire/client-block.ts';
import type { ColumnBlock } from '#engine/column-block.ts';
import { getClientPage, type AskedPage, firstPageQuery } from '#meraki/client-page.ts';
import { merakiNow } from '#meraki/meraki-clock.ts';
import type { NextLink } from '#meraki/next-link.ts';
import { askParams } from '#clients/query/server-filters.ts';
import { openedAddress, type Scope, scopeOf, timeQuery } from '#state/address/asked-scope.ts';

/** One page as columns. Records become columns page by page, so that 100,000 objects are never in memory together. */
export interface ArrivedPage {
  readonly block: ColumnBlock;
  /** Records that had no id. */
  readonly rejected: number;
  readonly next: NextLink;
  /** When Meraki made the page, epoch ms by Meraki's clock. */
  readonly at: number;
}

/** Ends the task: parsing and making columns in one task would block a slow machine for more than 50 ms. */
const anotherTask = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve);
  });

/**
 * Asks for one page and makes columns of it.
 * @param named called with the next link, as soon as the headers are there
 * @throws ApiError
 */
export async function loadPage(
  asked: AskedPage,
  signal: AbortSignal,
  named: (next: NextLink) => void,
): Promise<ArrivedPage> {
  const { records, next, age } = await getClientPage(asked, signal, named);
  const at = merakiNow() - age;
  await anotherTask();
  return { ...decodeClients(records, at), next, at };
}

/** The query to ask ahead once a page's headers name the next page; null if it must wait. */
export type AskAhead = (next: NextLink) => string | null;

/**
 * A request for one page. Once `take` was called, it also asks for the next page as soon as its headers name that one: two requests at
 * most are under way.
 */
export class PageRequest {
  private readonly controller = new AbortController();
  private readonly named: Promise<NextLink>;
  private readonly page: Promise<ArrivedPage>;
  private ahead: PageRequest | null = null;

  constructor(private readonly asked: AskedPage) {
    let name: (next: NextLink) => void = () => {};
    this.named = new Promise((resolve) => {
      name = resolve;
    });
    this.page = loadPage(asked, this.controller.signal, (next) => name(next));
    // Without a handler here, a fault of a request that is never taken would be an unhandled rejection.
    this.page.catch(() => this.ahead?.abort());
  }

  get query(): string {
    return this.asked.query;
  }

  /** The page. @param signal aborts this request and the one that it asked ahead */
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

  /** Hands over the request that was asked ahead if it is for this query; aborts any other. */
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

  /** Aborts the request that was asked ahead. */
  dropAhead(): void {
    this.ahead?.abort();
    this.ahead = null;
  }

  private async askAhead(signal: AbortSignal, askAhead: AskAhead): Promise<void> {
    const query = askAhead(await this.named);
    if (query !== null && !signal.aborted) this.ahead = new PageRequest({ ...this.asked, query });
  }
}

/** The query of the first page of a scope. */
export const firstQuery = (scope: Omit<Scope, 'networkId'>): string =>
  firstPageQuery([timeQuery(scope, merakiNow()), ...askParams(scope.asked)]);

let early: { readonly networkId: string; readonly request: PageRequest } | null = null;

/**
 * Asks for the first page of the address before the dashboard's code is loaded, so that Meraki answers while the page starts. Another
 * call aborts the request before. Without a network in the address nothing is asked.
 */
export function askForFirstPage(address = openedAddress): void {
  const { networkId, ...scope } = scopeOf((key) => address.get(key));
  if (networkId === null) return;
  dropEarlyPage();
  early = { networkId, request: new PageRequest({ networkId, query: firstQuery(scope), since: 0 }) };
}

/** Hands over the early request if it is for this page; aborts it if another page is wanted. */
export function takeEarlyPage(networkId: string, query: string): PageRequest | null {
  if (early?.networkId !== networkId || early.request.query !== query) {
    dropEarlyPage();
    return null;
  }
  const { request } = early;
  early = null;
  return request;
}

/** Aborts the early request. */
export function dropEarlyPage(): void {
  early?.request.abort();
  early = null;
}
