import type { Redis } from 'ioredis';
import type { Store } from './store.ts';
import { BURST, type Pace, pauseOf, TokenBucket } from '../budget/pace.ts';

/**
 * The token bucket of `budget/pace.ts` as one atomic script, by the store's own clock. A bucket that is new begins with one
 * token: what was spent before the store lost it is not known. Every call also tells that this server is alive, and returns
 * how many there are.
 */
const SCRIPT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local what, rate, burst, server, pause, longest = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4], tonumber(ARGV[5]), tonumber(ARGV[6])
local b = redis.call('HMGET', KEYS[1], 'tokens', 'at', 'paused', 'lowered', 'loweredAt')
local tokens = tonumber(b[1]) or 1
local at = math.min(tonumber(b[2]) or now, now)
local paused = math.min(tonumber(b[3]) or 0, now + longest)
local lowered = tonumber(b[4]) or rate
local loweredAt = math.min(tonumber(b[5]) or 0, now)
local function rateAt(ms) return math.min(rate, lowered + (ms - loweredAt) / 30000 * rate) end
local since = math.max(at, paused)
if now > since then tokens = math.min(burst, tokens + (now - since) / 1000 * rateAt(since)) end
local wait = 0
if what == 'take' then
  local left = math.max(0, paused - now)
  if left == 0 and tokens >= 1 then tokens = tokens - 1
  else wait = math.max(1, math.ceil(left + math.max(0, 1 - tokens) / rateAt(now + left) * 1000)) end
elseif what == 'give' then tokens = math.min(burst, tokens + 1)
elseif what == 'drain' then tokens = math.min(tokens, 0)
elseif what == 'slow' then
  paused = math.max(paused, now + pause)
  tokens = 0
  if now - loweredAt >= 1000 then
    lowered = math.max(rateAt(now) / 2, rate / 8)
    loweredAt = now
  end
end
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', tostring(now), 'paused', tostring(paused), 'lowered', tostring(lowered), 'loweredAt', tostring(loweredAt))
redis.call('PEXPIRE', KEYS[1], 86400000)
redis.call('ZADD', KEYS[2], now, server)
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now - 30000)
redis.call('PEXPIRE', KEYS[2], 60000)
return { wait, redis.call('ZCARD', KEYS[2]) }
`;

export interface SharedPaceOptions {
  readonly perSecond: number;
  readonly longestPauseMs: number;
  /** This server among those that share the store. */
  readonly server: string;
  /** The store's keys of the bucket, and of the servers that are alive. */
  readonly keys: readonly [bucket: string, servers: string];
}

/** At least so many servers are assumed: while the store is away nobody can count them. */
const FEWEST_SERVERS = 2;

/**
 * A pace that several servers share through the store. While it is away each goes on with its part of the rate and without a
 * burst; when it is back the bucket is empty, so that what was spent meanwhile is not spent again.
 */
export class SharedPace implements Pace {
  private servers = FEWEST_SERVERS;
  private alone: TokenBucket;

  constructor(
    private readonly store: Store,
    private readonly options: SharedPaceOptions,
  ) {
    this.alone = this.partOf(FEWEST_SERVERS);
    store.onReturn((redis) => this.run(redis, 'drain'));
  }

  async take(): Promise<number> {
    const wait = await this.store.use((redis) => this.run(redis, 'take'));
    return wait ?? this.alone.take();
  }

  giveBack(): void {
    void this.store.use((redis) => this.run(redis, 'give'));
  }

  slowDown(retryAfter: string | undefined): void {
    this.alone.slowDown(retryAfter);
    const pause = pauseOf(retryAfter, this.options.longestPauseMs);
    void this.store.use((redis) => this.run(redis, 'slow', pause));
  }

  private partOf(servers: number): TokenBucket {
    const { perSecond, longestPauseMs } = this.options;
    return new TokenBucket(perSecond / servers, longestPauseMs, 1);
  }

  private async run(redis: Redis, what: 'take' | 'give' | 'drain' | 'slow', pause = 0): Promise<number> {
    const { perSecond, longestPauseMs, server, keys } = this.options;
    const answer: unknown = await redis.eval(SCRIPT, 2, ...keys, what, perSecond, BURST, server, pause, longestPauseMs);
    const [wait, alive] = Array.isArray(answer) ? answer.map(Number) : [Number.NaN, Number.NaN];
    if (!Number.isFinite(wait) || !Number.isFinite(alive)) throw new TypeError('not the answer of this script');
    const servers = Math.max(FEWEST_SERVERS, alive);
    if (servers !== this.servers) this.alone = this.partOf(servers);
    this.servers = servers;
    return wait;
  }
}
