import type { SharedKnowledge } from './budget.ts';
import type { Store } from './store.ts';

const KEPT_SECONDS = 86_400;

/**
 * Which network is of which organization, told through the store, so that all servers count a request in the same budget. Both are
 * keyed hashes there.
 */
export function sharedKnowledge(store: Store, nameOf: (...parts: readonly string[]) => string): SharedKnowledge {
  const networks = nameOf('networks');
  const first = nameOf('first organization');
  return {
    nameOf: (organization) => nameOf('organization', organization),
    find: (network) => store.use((redis) => redis.hget(networks, nameOf('network', network))),
    tell: (owned) =>
      store.use(async (redis) => {
        const fields = owned.flatMap(([network, organization]) => [nameOf('network', network), organization]);
        await redis.hset(networks, ...fields);
        await redis.expire(networks, KEPT_SECONDS);
        await redis.set(first, owned[0][1], 'EX', KEPT_SECONDS, 'NX');
        return redis.get(first);
      }),
  };
}
