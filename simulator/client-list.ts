import { refused } from './answers.ts';
import { clientFilter, refusalOf, spanStart } from './client-filters.ts';
import { clientAt, clientRecord, type ClientRecord } from './client-record.ts';
import type { Context } from './context.ts';
import { pageAnswer, type RecordFault, recordFault, soundAnswer } from './fault-lab.ts';
import { labRecord } from './findings-lab.ts';
import { BATCH, type Page, type Turn } from './page-cache.ts';
import { FIRST_TOKEN, rowAfter } from './paging.ts';
import { stepOf } from './presence.ts';
import { clockOf, editionOf } from './record-faults.ts';
import type { Site } from './site.ts';

/** Answers getNetworkClients. */
export async function answerClients(site: Site, url: URL, { now, tries, pages, signal }: Context): Promise<Response> {
  const params = url.searchParams;
  const id = site.network.wire.id;
  const step = clockOf(id, stepOf(now));
  const from = spanStart(params, now, step);
  if (typeof from === 'string') return refused(400, from);
  const refusal = refusalOf(params);
  if (refusal !== null) return refused(400, refusal);
  const perPage = Number(params.get('perPage') ?? 10);
  const token = params.get('startingAfter') ?? FIRST_TOKEN;
  const start = rowAfter(token) ?? 0;
  const edition = editionOf(id, url, tries);
  const walk = { site, start, perPage, filter: clientFilter(params), from, step, fault: recordFault(id, edition) };
  const before = params.get('endingBefore');
  const page = await pages.get(`${id}?${params.toString()} ${edition}`, stepOf(now), signal, (turn) =>
    before === null ? pageOf(walk, turn) : pageBefore(walk, (rowAfter(before) ?? 0) - 1, turn),
  );
  return (before === null ? pageAnswer(id) : soundAnswer)(page, { url, token, start, tries });
}

interface Walk {
  readonly site: Site;
  readonly start: number;
  readonly perPage: number;
  readonly filter: ReturnType<typeof clientFilter>;
  /** Epoch ms. */
  readonly from: number;
  readonly step: number;
  readonly fault: RecordFault;
}

function recordAt({ site, filter, from, step }: Walk, row: number): ClientRecord | null {
  const record = site.lab === null ? drawnRecord(site, row, step, from) : labRecord(site.lab, row, step, from);
  return record !== null && (filter === null || filter(record)) ? record : null;
}

function drawnRecord(site: Site, row: number, step: number, from: number): ClientRecord | null {
  const client = clientAt(site, row, step, from);
  return client === null ? null : clientRecord(client, from, step);
}

/** The page's records as JSON texts, one by one: a page of objects would take several times the memory. */
async function pageOf(walk: Walk, turn: Turn): Promise<Page> {
  const { site, perPage, fault } = walk;
  const start = walk.start - Math.min(fault.overlap, perPage - 1, walk.start);
  const texts: string[] = [];
  let token: string | null = null;
  let next: string | null = null;
  let taken = 0;
  for (let row = start; row < site.rows; row++) {
    if ((row - start) % BATCH === 0) await turn();
    const record = recordAt(walk, row);
    if (record === null) continue;
    // One client more follows: the page has a next one.
    if (taken === perPage) {
      next = token;
      break;
    }
    const changed = fault.change(record, row, row < walk.start);
    if (changed !== null) texts.push(JSON.stringify(changed));
    taken++;
    token = record.id;
  }
  texts.push(...fault.more.map((item) => JSON.stringify(item)));
  return { body: new TextEncoder().encode(`[${texts.join(',')}]`), next };
}

/** The page that ends before row `end`. */
async function pageBefore(walk: Walk, end: number, turn: Turn): Promise<Page> {
  const records: ClientRecord[] = [];
  for (let row = end - 1; row >= 0 && records.length < walk.perPage; row--) {
    if ((end - 1 - row) % BATCH === 0) await turn();
    const record = recordAt(walk, row);
    if (record !== null) records.unshift(record);
  }
  return { body: new TextEncoder().encode(JSON.stringify(records)), next: records.at(-1)?.id ?? null };
}
