import { refused } from './answers.ts';
import { spanStart } from './client-filters.ts';
import { clientAt } from './client-record.ts';
import type { Context } from './context.ts';
import { applicationUsageOf, bandwidthHistory, clientCountHistory, timeBins, usageHistoryOf } from './histories.ts';
import { BRANCH } from './network-ids.ts';
import type { Turn } from './page-cache.ts';
import { pagedList, rowOf } from './paging.ts';
import { DAY_MS, HOUR_MS, stepOf } from './presence.ts';
import type { Site } from './site.ts';

/** Resolutions in ms, finest first, and up to which span each is chosen. */
const STEPS: ReadonlyArray<readonly [longestSpan: number, width: number]> = [
  [DAY_MS, 300_000],
  [7 * DAY_MS, HOUR_MS],
  [Infinity, 4 * HOUR_MS],
];
const RESOLUTIONS = ['300', '600', '1200', '3600', '14400', '86400'];

const finest = (span: number) => STEPS.find(([longest]) => span <= longest + 60_000)?.[1] ?? DAY_MS;

/**
 * The histories of a network and of several of its clients; null for a path that is none of them.
 * How fine the traffic's histories are is not documented: they are as fine here as a chart can show.
 */
export async function answerHistory(
  site: Site,
  path: string,
  url: URL,
  { now, pages, signal }: Context,
): Promise<Response | null> {
  const operation = OPERATIONS[path];
  if (operation === undefined) return null;
  const params = new URLSearchParams(url.searchParams);
  if (operation.days !== 1 && !params.has('timespan') && !params.has('t0'))
    params.set('timespan', String(operation.days * 86_400));
  const step = stepOf(now);
  const from = spanStart(params, now, step);
  if (typeof from === 'string') return refused(400, from);
  const asked = { site, url, step, from };
  const refusal = operation.refusal?.(asked) ?? null;
  if (refusal !== null) return refused(400, refusal);
  const key = `${site.network.wire.id}/${path}?${params.toString()}`;
  // Made once in five minutes: a campus has 100,000 clients to add up.
  const { body } = await pages.get(key, step, signal, async (turn) => ({
    body: new TextEncoder().encode(JSON.stringify(await operation.items(asked, turn))),
    next: null,
  }));
  const items: unknown = JSON.parse(new TextDecoder().decode(body));
  return Array.isArray(items) ? pagedList(url, items) : null;
}

interface Asked {
  readonly site: Site;
  readonly url: URL;
  readonly step: number;
  readonly from: number;
}

interface HistoryOperation {
  /** Its default span. */
  readonly days: number;
  refusal?(asked: Asked): string | null;
  items(asked: Asked, turn: Turn): Promise<readonly unknown[]> | readonly unknown[];
}

const binsOf = ({ from, step }: Asked, width = finest(step - from)) => timeBins(from, step, width);

const keysOf = ({ url }: Asked) => url.searchParams.get('clients') ?? '';

const namesNone = (asked: Asked) => (keysOf(asked) === '' ? "'clients' is missing" : null);

/** The clients of these keys that were seen in the span. Meraki leaves the others out, too. */
const clientsOf = (asked: Asked) =>
  keysOf(asked)
    .split(',')
    .flatMap((key) => {
      const row = rowOf(key.trim());
      const client = row === null || row >= asked.site.rows ? null : clientAt(asked.site, row, asked.step, asked.from);
      return client === null ? [] : [client];
    });

function resolutionOf({ url, from, step }: Asked): number {
  if (url.searchParams.get('autoResolution') === 'true') return finest(step - from);
  return Number(url.searchParams.get('resolution') ?? 86_400) * 1000;
}

const OPERATIONS: Readonly<Record<string, HistoryOperation>> = {
  'clients/bandwidthUsageHistory': {
    days: 1,
    items: (asked, turn) => bandwidthHistory(asked.site, binsOf(asked), asked.step, turn),
  },
  'wireless/clientCountHistory': {
    days: 7,
    refusal: ({ url }) =>
      RESOLUTIONS.includes(url.searchParams.get('resolution') ?? '86400') ? null : "'resolution' is invalid",
    items: (asked, turn) => clientCountHistory(asked.site, binsOf(asked, resolutionOf(asked)), asked.step, turn),
  },
  'clients/usageHistories': {
    days: 1,
    refusal: namesNone,
    items: (asked) => {
      const bins = binsOf(asked, Math.max(HOUR_MS, finest(asked.step - asked.from)));
      return clientsOf(asked).map((client) => usageHistoryOf(client, bins, asked.step));
    },
  },
  'clients/applicationUsage': {
    days: 1,
    refusal: (asked) =>
      asked.site.network.wire.id === BRANCH
        ? 'Detailed traffic analysis must be enabled on this network'
        : namesNone(asked),
    items: (asked) => clientsOf(asked).map((client) => applicationUsageOf(client, binsOf(asked), asked.step)),
  },
};
