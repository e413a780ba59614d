import { type Asked, askParams, checkedAsk, SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { firstPageQuery } from '#meraki/client-page.ts';
import { merakiNow } from '#meraki/meraki-clock.ts';
import { type AskedTime, timeQuery, timeOfAddress } from '#state/address/asked-time.ts';
import { PageRequest } from './page-request.ts';

/** The query by which the first page of a scope is asked for. */
export const firstQuery = (scope: AskedTime & { readonly asked: Asked }): string =>
  firstPageQuery([timeQuery(scope, merakiNow()), ...askParams(scope.asked)]);

let early: { readonly networkId: string; readonly request: PageRequest } | null = null;

/**
 * Asks for the first page that an address shows, before the dashboard is there: while it starts, Meraki works, and what comes
 * is made columns of. Another call ends the one before. An address without a network is left to the pickers.
 * @param search the address's query, with or without its question mark
 */
export function askForFirstPage(search: string): void {
  const params = new URLSearchParams(search);
  const networkId = params.get('network');
  if (networkId === null) return;
  const { asked } = checkedAsk(Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, params.get(`ask.${name}`)])));
  const query = firstQuery({ ...timeOfAddress(params.get('timespan'), params.get('t0')), asked });
  dropEarlyPage();
  early = { networkId, request: new PageRequest({ networkId, query, since: 0 }) };
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
