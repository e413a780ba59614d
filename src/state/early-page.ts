import { checkedAsk, SERVER_FILTERS } from '#clients/server-filters.ts';
import type { NextLink } from '#meraki/next-link.ts';
import { checkedTime } from './checked-time.ts';
import { firstQuery } from './first-query.ts';
import { type LoadedPage, loadPage } from './load-page.ts';

/** A page that was asked for before anybody could show it. */
interface Early {
  readonly networkId: string;
  readonly cursor: string;
  readonly page: Promise<LoadedPage>;
  readonly named: Promise<NextLink>;
  readonly controller: AbortController;
}

let early: Early | null = null;

/**
 * Asks for the first page that an address shows, before the dashboard is there: while it starts, Meraki works, and what comes
 * is made columns of. One at a time: another one ends it. An address without a network is left to the pickers.
 * @param search the address's query, with or without its question mark
 */
export function askForFirstPage(search: string): void {
  const params = new URLSearchParams(search);
  const networkId = params.get('network');
  if (networkId === null) return;
  const { asked } = checkedAsk(Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, params.get(`ask.${name}`)])));
  const cursor = firstQuery({ ...checkedTime(params.get('timespan'), params.get('t0')), asked });
  early?.controller.abort();
  const controller = new AbortController();
  let name: (next: NextLink) => void = () => undefined;
  const named = new Promise<NextLink>((resolve) => {
    name = resolve;
  });
  const page = loadPage(networkId, cursor, controller.signal, name);
  // Whoever takes it hears of a failure; when nobody does, nobody need to.
  page.catch(() => undefined);
  early = { networkId, cursor, page, named, controller };
}

/** As loadPage; once, it is the early page, if that is the one that is wanted. */
export function takePage(...wanted: Parameters<typeof loadPage>): Promise<LoadedPage> {
  const [networkId, cursor, signal, named] = wanted;
  if (early?.networkId !== networkId || early.cursor !== cursor || signal.aborted) return loadPage(...wanted);
  const taken = early;
  early = null;
  signal.addEventListener('abort', () => taken.controller.abort(signal.reason), { once: true });
  void taken.named.then(named);
  return taken.page;
}
