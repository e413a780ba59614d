import { askParams } from '#clients/query/server-filters.ts';
import { firstPageQuery } from '#meraki/client-page.ts';
import { merakiNow } from '#meraki/meraki-clock.ts';
import { openedAddress, type Scope, scopeOf, timeQuery } from '#state/address/asked-scope.ts';
import { PageRequest } from './page-request.ts';

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
