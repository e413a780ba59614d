import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asked } from './allow-list.ts';
import { AnswerCache } from '../answers/answer-cache.ts';
import { askMeraki, type MerakiAsk } from '../upstream/ask-meraki.ts';
import { Budget, type Waiting } from '../budget/budget.ts';
import { callers } from '../budget/caller.ts';
import type { Config } from '../config.ts';
import { Flights } from '../answers/flights.ts';
import { HeldBytes, type Hold } from '../answers/held-bytes.ts';
import { KeyEcho } from '../upstream/key-echo.ts';
import { MerakiHealth } from './meraki-health.ts';
import type { Metrics } from './metrics.ts';
import { type Reply, replyTo } from '../http/reply.ts';
import { type Cluster, clusterOf } from '../store/cluster.ts';
import { answerNames, headersOf, notBefore, sharedAnswers } from '../answers/shared-answers.ts';
import type { Store } from '../store/store.ts';
import { TokenBucket } from '../budget/pace.ts';
import { askFor } from '../upstream/upstream.ts';

/** There is room for so many of the largest answers at once, even where the cache is smaller. */
const LEAST_IN_FLIGHT = 4;
/** Meraki's limit for one IP address is ten times the one for an organization. */
const WHOLE = 10;

/** Where callers get Meraki's answers. */
export interface Relay {
  /** From the cache, or by asking upstream, within the budget and the bounds; never rejects. */
  readonly answer: (asked: Asked, request: IncomingMessage, response: ServerResponse) => Promise<Reply>;
  readonly waiting: (networkId: string) => Waiting;
  readonly waitingInAll: () => number;
  readonly heldBytes: () => number;
  readonly health: MerakiHealth;
}

/** @param store shared with other servers; null: this one is alone */
export function relayTo(config: Config, metrics: Metrics, store: Store | null): Relay {
  const callerOf = callers(config.fronts);
  const held = new HeldBytes(config.cache.bytes, LEAST_IN_FLIGHT * config.bounds.bytes);
  const cache = new AnswerCache(held, config.cache);
  const cluster = store === null ? null : clusterOf(config, store);
  const meraki = merakiOf(config, metrics, cluster);
  const answers = sharedAnswers(answerNames(config.upstream), cache, new Flights(), async (asked, name, flight) => {
    const hold = held.hold();
    const { found, claim } = (await cluster?.claims.findOrClaim(name, flight)) ?? { found: null, claim: null };
    if (found !== null && growsBy(hold, found.body.length)) {
      meraki.budget.learn(asked, found.body);
      return { answered: found, hold, fromStore: true };
    }
    const answered = await askMeraki(asked, flight, hold, meraki);
    claim?.done(answered);
    return { answered, hold };
  });
  return {
    answer: async (asked, request, response) => {
      const leaving = new AbortController();
      const leave = () => leaving.abort();
      response.once('close', leave);
      // A pipelined response that has not begun emits no close event.
      request.socket.once('close', leave);
      try {
        const boarding = { caller: callerOf(request), notBefore: notBefore(request.headers), signal: leaving.signal };
        const { answered, hold, source } = await answers(asked, boarding);
        if (response.destroyed) hold.release();
        else response.once('close', () => hold.release());
        const { status, body, code } = answered;
        return { status, body, headers: headersOf(answered, source), source, code };
      } catch (error) {
        return replyTo(error, {});
      } finally {
        request.socket.off('close', leave);
      }
    },
    waiting: (networkId) => meraki.budget.waiting(networkId),
    waitingInAll: () => meraki.budget.waitingInAll,
    heldBytes: () => held.total,
    health: meraki.health,
  };
}

/** Counts so many more bytes; false when there is no room for them. */
function growsBy(hold: Hold, bytes: number): boolean {
  try {
    hold.grow(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What `askMeraki` needs. */
function merakiOf(config: Config, metrics: Metrics, cluster: Cluster | null): MerakiAsk {
  const { requestsPerSecond: perSecond, longestPauseMs, queue } = config;
  const paceOf = (name: string | null, rate: number) =>
    cluster?.paceOf(name, rate) ?? new TokenBucket(rate, longestPauseMs);
  return {
    ask: askFor(config),
    bounds: config.bounds,
    echo: new KeyEcho(config.upstream?.key ?? null),
    metrics,
    health: new MerakiHealth(),
    budget: new Budget({
      limits: { perSecond, ...queue },
      paceOf: (organization) => paceOf(organization, perSecond),
      whole: paceOf('all organizations', perSecond * WHOLE),
      shared: cluster?.knowledge ?? null,
    }),
  };
}
