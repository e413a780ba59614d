import { refused } from './answers.ts';
import type { SimulatedNetwork } from './catalog.ts';
import { clientFilter, spanOf } from './client-filters.ts';
import { clientRecord } from './client-record.ts';
import type { Context } from './context.ts';
import { FIRST_TOKEN, idOf, rowAfter } from './cursor.ts';
import { DUPLICATES } from './network-ids.ts';
import { type Page, pageFault } from './page-faults.ts';

/** 2 h sees fewer clients than a day, a month more. */
const reach = (span: number) =>
  span < 86_400 ? 0.35 + (0.65 * span) / 86_400 : 1 + (0.4 * (span - 86_400)) / (2_678_400 - 86_400);

/** Clients that come again on the next page of the network with duplicates. */
const OVERLAP = 50;

/** getNetworkClients */
export function answerClients(network: SimulatedNetwork, url: URL, context: Context): Response {
  const params = url.searchParams;
  const span = spanOf(params, context.now);
  if (typeof span === 'string') return refused(400, span);
  const perPage = Number(params.get('perPage') ?? 10);
  const token = params.get('startingAfter') ?? FIRST_TOKEN;
  const start = rowAfter(token);
  if (start === null) return refused(400, 'Invalid startingAfter');
  const overlap = network.id === DUPLICATES ? Math.min(OVERLAP, perPage - 1, start) : 0;
  const page = pageOf(network, start - overlap, perPage, clientFilter(params), span, context);
  return pageFault(network.id)(page, { url, token, perPage, tries: context.tries });
}

function pageOf(
  network: SimulatedNetwork,
  start: number,
  perPage: number,
  filter: ReturnType<typeof clientFilter>,
  span: number,
  { seed, now }: Context,
): Page {
  const total = Math.floor(network.size * reach(span));
  const networkSeed = seed + Number.parseInt(network.id.slice(-4), 10) * 101 + network.size;
  const records = [];
  let index = start;
  for (; index < total && records.length < perPage; index++) {
    const record = clientRecord(networkSeed, index, { now, span });
    if (filter === null || filter(record)) records.push(record);
  }
  return { start, records, next: index < total ? idOf(index - 1) : null };
}
