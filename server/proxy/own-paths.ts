import { HEADQUARTERS } from '../../simulator/network-ids.ts';
import type { Config, OwnName } from '../config.ts';
import type { Metrics } from './metrics.ts';
import type { Relay } from './relay.ts';
import type { Store } from '../store/store.ts';

interface OwnAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

interface OwnPath {
  /** It is answered whatever Host and Origin say. */
  readonly toAnybody?: boolean;
  readonly answer: (query: URLSearchParams) => OwnAnswer | Promise<OwnAnswer>;
}

const json = (body: unknown): OwnAnswer => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  text: JSON.stringify(body),
});
const words = (status: number, sentence: string): OwnAnswer => ({
  status,
  type: 'text/plain; charset=utf-8',
  text: `${sentence}\n`,
});

const ALONE = 'ok, but the store is away: this server goes on with a share of the budget and a cache of its own';

/** What this server answers by itself, by path. */
export function ownPaths(
  { upstream }: Config,
  relay: Relay,
  metrics: Metrics,
  store: Store | null,
): ReadonlyMap<string, OwnPath> {
  const demo = upstream === null;
  const mode = { mode: demo ? 'simulator' : 'live', defaultNetworkId: demo ? HEADQUARTERS : null };
  const answers: Readonly<Record<OwnName, OwnPath>> = {
    'clientscope.json': { answer: () => json(mode) },
    'queue.json': { answer: (query) => json(relay.waiting(query.get('network') ?? '')) },
    healthz: { toAnybody: true, answer: () => words(200, store?.here === false ? ALONE : 'ok') },
    readyz: {
      answer: () =>
        words(relay.health.ready ? 200 : 503, `${relay.health.ready ? 'ok' : 'not ready'}: ${relay.health.words}`),
    },
    metrics: { answer: async () => ({ status: 200, ...(await metrics.text()) }) },
  };
  return new Map(Object.entries(answers).map(([name, answer]) => [`/${name}`, answer]));
}
