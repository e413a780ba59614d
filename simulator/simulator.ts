import { NETWORKS, ORGANIZATIONS, type SimulatedNetwork } from './catalog.ts';
import { clientFilter, spanOf } from './client-filters.ts';
import { clientRecord, idOf } from './client-record.ts';
import { CUT_ONCE, FAILING, FORBIDDEN, LOOPING, ODD_TYPES, UNKNOWN } from './network-ids.ts';

export interface SimulatorOptions {
  readonly seed?: number;
  /** Epoch ms. */
  readonly now?: () => number;
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

const fault = (status: number, sentence: string) => json(status, { errors: [sentence] });

/** 2 h sees fewer clients than a day, a month more. */
const reach = (span: number) =>
  span < 86_400 ? 0.35 + (0.65 * span) / 86_400 : 1 + (0.4 * (span - 86_400)) / (2_678_400 - 86_400);

/** A pretend Meraki: the answer to a request, without a socket or a clock of its own. */
export function createSimulator(options: SimulatorOptions = {}): (request: Request) => Promise<Response> {
  const seed = options.seed ?? 7;
  const now = options.now ?? Date.now;
  const cutBefore = new Set<string>();
  let requests = 0;
  return async (request) => {
    const url = new URL(request.url);
    const response = answer(request, url, { seed, now: now(), cutBefore });
    response.headers.set('x-request-id', `sim-${(++requests).toString(16).padStart(8, '0')}`);
    return response;
  };
}

interface Context {
  readonly seed: number;
  readonly now: number;
  /** Networks whose second page was already cut. */
  readonly cutBefore: Set<string>;
}

function answer(request: Request, url: URL, context: Context): Response {
  if (!/^Bearer \S+$/.test(request.headers.get('authorization') ?? '')) return fault(401, 'Missing API key');
  const parts = url.pathname
    .replace(/^\/api\/v1\//, '')
    .split('/')
    .map(decodeURIComponent);
  if (parts.join('/') === 'organizations') return json(200, ORGANIZATIONS);
  if (parts[0] === 'organizations' && parts[2] === 'networks') {
    const networks = NETWORKS.filter((network) => network.organizationId === parts[1]);
    return networks.length === 0 ? fault(404, 'Not found') : json(200, networks.map(publicNetwork));
  }
  const network = NETWORKS.find((one) => one.id === parts[1]);
  if (parts[0] !== 'networks' || network === undefined) return fault(404, 'Not found');
  if (parts.length === 2) return json(200, publicNetwork(network));
  return parts.length === 3 && parts[2] === 'clients' ? clients(network, url, context) : fault(404, 'Not found');
}

const publicNetwork = ({ size: _size, ...network }: SimulatedNetwork) => network;

function clients(network: SimulatedNetwork, url: URL, context: Context): Response {
  const params = url.searchParams;
  if (network.id === FORBIDDEN) return fault(403, 'You do not have permission to view this network');
  if (network.id === UNKNOWN) return new Response('', { status: 404 });
  const span = spanOf(params, context.now);
  if (typeof span === 'string') return fault(400, span);
  const perPage = Number(params.get('perPage') ?? 10);
  const after = params.get('startingAfter') ?? 'a000000';
  const start = after.startsWith('k') ? Math.floor((Number.parseInt(after.slice(1), 16) - 0x10000) / 7) + 1 : 0;
  if (network.id === FAILING && start >= 6000) return fault(500, 'Internal server error');
  const { records, next } = pageOf(network, start, perPage, clientFilter(params), span, context);
  const link = (token: string) => {
    const query = new URLSearchParams(params);
    query.set('startingAfter', token);
    return `<https://n1.meraki.com${url.pathname}?${query.toString()}>`;
  };
  const last = network.id === LOOPING && next === null ? after : next;
  const header = [`${link('a000000')}; rel=first`, ...(last === null ? [] : [`${link(last)}; rel=next`])].join(', ');
  const body = network.id === ODD_TYPES ? [...records.map(odd), null, 42, { mac: 'no id' }] : records;
  if (network.id === CUT_ONCE && start === 1000 && !context.cutBefore.delete(network.id)) {
    context.cutBefore.add(network.id);
    return cut(JSON.stringify(body), header);
  }
  return json(200, body, { link: header });
}

function pageOf(
  network: SimulatedNetwork,
  start: number,
  perPage: number,
  filter: ReturnType<typeof clientFilter>,
  span: number,
  { seed, now }: Context,
) {
  const total = Math.floor(network.size * reach(span));
  const networkSeed = seed + Number.parseInt(network.id.slice(-4), 10) * 101 + network.size;
  const records = [];
  let index = start;
  for (; index < total && records.length < perPage; index++) {
    const record = clientRecord(networkSeed, index, { now, span });
    if (filter === null || filter(record)) records.push(record);
  }
  return { records, next: index < total ? idOf(index - 1) : null };
}

/** Every third record has a type that nobody documented. */
function odd(record: Record<string, unknown>, index: number): Record<string, unknown> {
  if (index % 3 !== 0) return record;
  return {
    id: record['id'],
    mac: null,
    vlan: 999,
    usage: index % 2 === 0 ? 'much' : null,
    status: 7,
    lastSeen: 'yesterday',
    description: ['x'],
  };
}

function cut(text: string, link: string): Response {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, bytes.length / 2));
    },
    pull(controller) {
      controller.error(new Error('cut'));
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json', link } });
}
