import { checkedAsk, SERVER_FILTERS } from '#clients/query/server-filters.ts';
import type { NextLink } from '#meraki/next-link.ts';
import { painted } from '#state/after-paint.ts';
import { checkedTime } from '#state/address/checked-time.ts';
import { firstQuery } from './first-query.ts';
import { type LoadedPage, loadPage } from './load-page.ts';
import { type PageRequest, requestPage } from './page-request.ts';
import { stepAfter } from './page-walk.ts';

/** A page that was asked for before anybody could show it. */
interface Early extends PageRequest<LoadedPage, NextLink> {
  readonly networkId: string;
  /** It is read only now. */
  read(): void;
}

let waiting: readonly Early[] = [];

function ask(networkId: string, cursor: string, atOnce: boolean): Early {
  let read = () => {};
  const begun = new Promise<void>((resolve) => {
    read = resolve;
  });
  if (atOnce) read();
  const request = requestPage<LoadedPage, NextLink>(cursor, (query, signal, named) =>
    loadPage(networkId, query, signal, (next) => {
      named(next);
      return begun;
    }),
  );
  return { ...request, networkId, read };
}

async function askForSecond(first: Early): Promise<void> {
  const step = stepAfter(await first.named, { cursors: [first.cursor], withoutNews: 0 });
  // Who has taken the first page asks for the second one.
  if (step.kind === 'ask' && waiting.includes(first)) waiting = [first, ask(first.networkId, step.cursor, false)];
}

function drop(): void {
  for (const early of waiting) early.abort();
  waiting = [];
}

/**
 * Asks for the first page that an address shows, before the dashboard is there: while it starts, Meraki works, and what comes
 * is made columns of. As soon as its headers name the second page, that one is asked for, too. Another call ends both.
 * An address without a network is left to the pickers.
 * @param search the address's query, with or without its question mark
 */
export function askForFirstPage(search: string): void {
  const params = new URLSearchParams(search);
  const networkId = params.get('network');
  if (networkId === null) return;
  const { asked } = checkedAsk(Object.fromEntries(SERVER_FILTERS.map(({ name }) => [name, params.get(`ask.${name}`)])));
  const cursor = firstQuery({ ...checkedTime(params.get('timespan'), params.get('t0')), asked });
  drop();
  const first = ask(networkId, cursor, true);
  waiting = [first];
  void askForSecond(first);
}

/** As loadPage; it is the early page, once, if that is the one that is wanted. */
export function takePage(...wanted: Parameters<typeof loadPage>): Promise<LoadedPage> {
  const [networkId, cursor, signal, named] = wanted;
  const taken = waiting.find((early) => early.networkId === networkId && early.cursor === cursor);
  if (taken === undefined || signal.aborted) {
    // Something else is shown: nobody will take them.
    drop();
    return loadPage(...wanted);
  }
  waiting = waiting.filter((early) => early !== taken);
  signal.addEventListener('abort', () => taken.abort(signal.reason), { once: true });
  void taken.named.then(named);
  // The second page is read when the first one's rows have been painted.
  void painted().then(taken.read);
  return taken.page;
}
