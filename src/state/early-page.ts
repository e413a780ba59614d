import { checkedAsk, SERVER_FILTERS } from '#clients/server-filters.ts';
import { requestClientPageEarly } from '#meraki/client-page.ts';
import { checkedTime } from './checked-time.ts';
import { firstQuery } from './first-query.ts';

/**
 * Asks for the first page that an address shows, before the dashboard is there: while it starts, Meraki works.
 * An address without a network is left to the pickers.
 * @param search the address's query, with or without its question mark
 */
export function askForFirstPage(search: string): void {
  const params = new URLSearchParams(search);
  const networkId = params.get('network');
  if (networkId === null) return;
  const { asked } = checkedAsk(Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, params.get(`ask.${name}`)])));
  const time = checkedTime(params.get('timespan'), params.get('t0'));
  requestClientPageEarly(networkId, firstQuery({ ...time, asked }));
}
