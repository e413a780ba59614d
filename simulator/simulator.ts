import { json, refused } from './answers.ts';
import { FAULT_LAB, LOCKED, NETWORKS, ORGANIZATIONS } from './catalog.ts';
import { answerClients } from './client-list.ts';
import { type Context, Tries } from './context.ts';
import { requestFault } from './fault-lab.ts';
import { answerHistory } from './history-operations.ts';
import { answerClientOperation } from './one-client-answers.ts';
import { PageCache } from './page-cache.ts';
import { FIRST_TOKEN, pagedList, rowAfter } from './paging.ts';
import { type Site, siteOf } from './site.ts';

export interface SimulatorOptions {
  /** Epoch ms. */
  readonly now?: () => number;
  /** Epoch ms of the data, when they do not move with `now`. */
  readonly dataNow?: () => number;
  /** Meraki's limit of an organization; none when left out. */
  readonly requestsPerSecond?: number;
  /** Resolves after so many milliseconds, rejects once the caller has gone. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Another one gives other clients everywhere. */
const SEED = 7;

const waitByTimer = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Error('The caller has gone.'));
    });
  });

/** Meraki's budget of an organization: so many requests a second, and as many more in a first burst. */
class RateLimit {
  private readonly spent = new Map<string, { tokens: number; at: number }>();

  constructor(
    private readonly perSecond: number,
    private readonly now: () => number,
  ) {}

  /** Whether one more request of this organization is within its budget. */
  take(organizationId: string): boolean {
    const most = 2 * this.perSecond;
    const at = this.now();
    const before = this.spent.get(organizationId) ?? { tokens: most, at };
    const tokens = Math.min(most, before.tokens + (Math.max(0, at - before.at) / 1000) * this.perSecond);
    const within = tokens >= 1;
    this.spent.set(organizationId, { tokens: within ? tokens - 1 : tokens, at });
    return within;
  }
}

/** A pretend Meraki as a function from request to answer, without a socket or a clock of its own. It rejects when the caller goes away. */
export function createSimulator(options: SimulatorOptions = {}): (request: Request) => Promise<Response> {
  const { now = Date.now, dataNow = now, wait = waitByTimer, requestsPerSecond } = options;
  const limit = requestsPerSecond === undefined ? null : new RateLimit(requestsPerSecond, now);
  const sites = new Map(NETWORKS.map((network) => [network.wire.id, siteOf(network, SEED)]));
  const pages = new PageCache();
  const tries = new Tries();
  let requests = 0;
  return async (request) => {
    const id = `sim-${(++requests).toString(16).padStart(8, '0')}`;
    const response = await answer(
      request,
      sites,
      { now: dataNow(), signal: request.signal, tries, wait, pages },
      limit,
    );
    response.headers.set('x-request-id', id);
    response.headers.set('date', new Date(now()).toUTCString());
    // The same question gets another answer on purpose, so our server must not keep this one.
    if (isInFaultLab(request, sites)) response.headers.set('cache-control', 'no-store');
    return response;
  };
}

function isInFaultLab({ url }: Request, sites: ReadonlyMap<string, Site>): boolean {
  const [, id = ''] = /\/networks\/([^/?]+)/.exec(url) ?? [];
  return sites.get(id)?.network.wire.organizationId === FAULT_LAB;
}

async function answer(
  request: Request,
  sites: ReadonlyMap<string, Site>,
  context: Context,
  limit: RateLimit | null,
): Promise<Response> {
  const url = new URL(request.url);
  if (!/^Bearer \S+$/.test(request.headers.get('authorization') ?? '')) return refused(401, 'Missing API key');
  const [kind, id = '', ...rest] = url.pathname
    .replace(/^\/api\/v1\//, '')
    .split('/')
    .map(decodeURIComponent);
  const site = kind === 'networks' ? sites.get(id) : undefined;
  if (limit !== null && !limit.take(site?.network.wire.organizationId ?? id)) {
    return refused(429, 'API rate limit exceeded for organization', { 'retry-after': '1' });
  }
  if (kind === 'organizations') return answerOrganizations(url, id, rest);
  if (site === undefined) return refused(404, 'Not found');
  if (rest.length === 0) return json(200, site.network.wire);
  const start = rowAfter(url.searchParams.get('startingAfter') ?? FIRST_TOKEN) ?? 0;
  const fault = await requestFault(id)?.({ ...context, url, start });
  if (fault) return fault;
  if (rest.join('/') === 'clients') return answerClients(site, url, context);
  const history = await answerHistory(site, rest.join('/'), url, context);
  return history ?? answerClientOperation(site, rest, url, context.now) ?? refused(404, 'Not found');
}

function answerOrganizations(url: URL, id: string, rest: readonly string[]): Response {
  const tokenOf = (item: { readonly id: string }) => item.id;
  if (id === '') return pagedList(url, ORGANIZATIONS, 9000, 9000, tokenOf);
  if (rest.join('/') !== 'networks' || !ORGANIZATIONS.some((one) => one.id === id)) return refused(404, 'Not found');
  if (id === LOCKED) return refused(403, 'You do not have permission to list the networks of this organization');
  const networks = NETWORKS.filter(({ wire }) => wire.organizationId === id).map(({ wire }) => wire);
  return pagedList(url, networks, 100_000, 1000, tokenOf);
}
