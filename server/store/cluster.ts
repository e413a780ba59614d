import { randomUUID } from 'node:crypto';
import type { SharedKnowledge } from '../budget/budget.ts';
import { Claims } from './claims.ts';
import type { Config } from '../config.ts';
import type { Pace } from '../budget/pace.ts';
import { SharedPace } from './shared-pace.ts';
import type { Store } from './store.ts';
import { storeNames } from './secrets.ts';
import { StoredAnswers } from './stored-answers.ts';

/** What servers of one API key share. */
export interface Cluster {
  readonly claims: Claims;
  readonly knowledge: SharedKnowledge;
  /** @param name an organization, or what else is counted together; null is the organization that is not known yet */
  readonly paceOf: (name: string | null, perSecond: number) => Pace;
}

/** What this server shares with others through the store. */
export function clusterOf({ upstream, cache, bounds, longestPauseMs }: Config, store: Store): Cluster {
  const apiKey = upstream?.key ?? 'simulator';
  const nameOf = storeNames(apiKey);
  const server = randomUUID();
  const base = upstream?.base.href ?? 'simulator';
  const answers = new StoredAnswers(store, nameOf, apiKey, { ms: cache.ms, bytes: bounds.bytes + 64 * 1024 });
  return {
    claims: new Claims(store, answers, nameOf, server),
    knowledge: sharedKnowledge(store, nameOf),
    paceOf: (name, perSecond) =>
      new SharedPace(store, {
        perSecond,
        longestPauseMs,
        server,
        keys: [nameOf('budget', base, JSON.stringify(name)), nameOf('servers')],
      }),
  };
}

const KEPT_SECONDS = 86_400;

/**
 * Tells other servers through the store which organization a network belongs to, so that all of them count a request in the same
 * budget. Both ids are keyed hashes there.
 */
function sharedKnowledge(store: Store, nameOf: (...parts: readonly string[]) => string): SharedKnowledge {
  const networks = nameOf('networks');
  const first = nameOf('first organization');
  return {
    nameOf: (organization) => nameOf('organization', organization),
    find: (network) => store.use((redis) => redis.hget(networks, nameOf('network', network))),
    tell: (owned) =>
      store.use(async (redis) => {
        const told = await Promise.all([
          redis.hset(networks, new Map(owned.map(([network, of]) => [nameOf('network', network), of]))),
          redis.expire(networks, KEPT_SECONDS),
          redis.set(first, owned[0][1], 'EX', KEPT_SECONDS, 'NX'),
          redis.get(first),
        ]);
        return told[3];
      }),
  };
}
