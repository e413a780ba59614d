import { json, refused } from './answers.ts';
import { NETWORKS, ORGANIZATIONS, type SimulatedNetwork } from './catalog.ts';
import { answerClients } from './client-pages.ts';
import type { Context } from './context.ts';
import { FIRST_TOKEN, rowAfter } from './cursor.ts';
import { networkFault } from './network-faults.ts';
import { RateLimit } from './rate-limit.ts';
import { Tries } from './tries.ts';

export interface SimulatorOptions {
  readonly seed?: number;
  /** Epoch ms. */
  readonly now?: () => number;
  /** Meraki's limit of an organization; none when left out. */
  readonly requestsPerSecond?: number;
  /** Resolves after so many milliseconds, rejects once the caller has gone. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const waitByTimer = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Error('The caller has gone.'));
    });
  });

/** A pretend Meraki: the answer to a request, without a socket or a clock of its own. It rejects when the caller goes away. */
export function createSimulator(options: SimulatorOptions = {}): (request: Request) => Promise<Response> {
  const { seed = 7, now = Date.now, wait = waitByTimer, requestsPerSecond } = options;
  const limit = requestsPerSecond === undefined ? null : new RateLimit(requestsPerSecond, now);
  const tries = new Tries();
  let requests = 0;
  return async (request) => {
    const id = `sim-${(++requests).toString(16).padStart(8, '0')}`;
    const response = await answer(request, { seed, now: now(), signal: request.signal, tries, wait }, limit);
    response.headers.set('x-request-id', id);
    return response;
  };
}

async function answer(request: Request, context: Context, limit: RateLimit | null): Promise<Response> {
  const url = new URL(request.url);
  if (!/^Bearer \S+$/.test(request.headers.get('authorization') ?? '')) return refused(401, 'Missing API key');
  const [kind, id, ...rest] = url.pathname
    .replace(/^\/api\/v1\//, '')
    .split('/')
    .map(decodeURIComponent);
  const network = kind === 'networks' ? NETWORKS.find((one) => one.id === id) : undefined;
  if (limit !== null && !limit.take(network?.organizationId ?? id ?? '')) {
    return refused(429, 'API rate limit exceeded for organization', { 'retry-after': '1' });
  }
  if (kind === 'organizations') return answerOrganizations(id, rest);
  if (network === undefined) return refused(404, 'Not found');
  if (rest.length === 0) return json(200, publicNetwork(network));
  const start = rowAfter(url.searchParams.get('startingAfter') ?? FIRST_TOKEN) ?? 0;
  const fault = await networkFault(network.id)?.({ ...context, url, start });
  if (fault) return fault;
  return rest.join('/') === 'clients' ? answerClients(network, url, context) : refused(404, 'Not found');
}

function answerOrganizations(id: string | undefined, rest: readonly string[]): Response {
  if (id === undefined) return json(200, ORGANIZATIONS);
  const networks = NETWORKS.filter((network) => network.organizationId === id);
  if (rest.join('/') !== 'networks' || networks.length === 0) return refused(404, 'Not found');
  return json(200, networks.map(publicNetwork));
}

const publicNetwork = ({ size: _size, ...network }: SimulatedNetwork) => network;
