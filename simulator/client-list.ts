import { refused } from './answers.ts';
import { clockOf, editionOf } from './changing-records.ts';
import { clientFilter, refusalOf, spanStart } from './client-filters.ts';
import { clientAt, clientRecord, type ClientRecord } from './client-record.ts';
import type { Context } from './context.ts';
import { FIRST_TOKEN, rowAfter } from './cursor.ts';
import { labRecord } from './findings-lab.ts';
import { type Page, pageAnswer, soundAnswer } from './page-faults.ts';
import { stepOf } from './presence.ts';
import { type RecordFault, recordFault } from './record-faults.ts';
import type { Site } from './site.ts';
import { BATCH, type Turn, turns } from './turn-of-others.ts';

/** getNetworkClients */
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
  const asked = { url, token, start, tries };
  const before = params.get('endingBefore');
  if (before !== null)
    return soundAnswer(
      await pageBefore(
        walk,
        (rowAfter(before) ?? 0) - 1,
        turns(() => signal.aborted),
      ),
      asked,
    );
  const page = await pages.get(`${id}?${params.toString()} ${edition}`, stepOf(now), signal, (turn) =>
    pageOf(walk, turn),
  );
  return pageAnswer(id)(page, asked);
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

/** The records of one page, row by row; the token of the next page, or null when no client follows. */
async function walkPage(
  walk: Walk,
  turn: Turn,
  take: (record: ClientRecord, row: number) => void,
): Promise<string | null> {
  const { site, perPage, fault } = walk;
  const start = walk.start - Math.min(fault.overlap, perPage - 1, walk.start);
  let token: string | null = null;
  let taken = 0;
  for (let row = start; row < site.rows; row++) {
    if ((row - start) % BATCH === 0) await turn();
    const record = recordAt(walk, row);
    if (record === null) continue;
    if (taken === perPage) return token;
    take(record, row);
    taken++;
    token = record.id;
  }
  return null;
}

/** Text by text into bytes, so that no page lives as objects. */
async function pageOf(walk: Walk, turn: Turn): Promise<Page> {
  const chunks: Uint8Array[] = [];
  let texts: string[] = [];
  const encoder = new TextEncoder();
  const flush = () => {
    chunks.push(encoder.encode((chunks.length === 0 ? '' : ',') + texts.join(',')));
    texts = [];
  };
  const { change, more } = walk.fault;
  const next = await walkPage(walk, turn, (record, row) => {
    const changed = change(record, row, row < walk.start);
    if (changed !== null) texts.push(JSON.stringify(changed));
    if (texts.length === BATCH) flush();
  });
  texts.push(...more.map((item) => JSON.stringify(item)));
  if (texts.length > 0) flush();
  return { body: joined([encoder.encode('['), ...chunks, encoder.encode(']')]), next };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
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
