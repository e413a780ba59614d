import { Redis } from 'ioredis';
import type { Log } from '../http/log.ts';

/** A store that takes longer counts as away, because callers wait for it. */
const ANSWER_MS = 250;
const CONNECT_MS = 2000;
/** Time between two tries to reach it again. */
const LOOK_MS = 1000;

/** The code of an error that the store answered, such as WRONGPASS or READONLY, and that it has no such database; '' for any other. The rest of it may hold what nobody may read. */
const codeOf = (error: unknown): string =>
  /^(?:ERR DB index is out of range|[A-Z]{3,})/.exec(error instanceof Error ? error.message : '')?.[0] ?? '';

/**
 * Valkey or Redis, shared by several servers. It may be away or slow at any time: then its users go on without it, and it is
 * taken up again once it answers.
 */
export class Store {
  private readonly redis: Redis;
  private state: 'new' | 'here' | 'away' = 'new';
  /** The store's clock minus performance.now(), ms. */
  private clock = 0;
  /** Why the store refused the last connection, such as WRONGPASS; '' if it did not. */
  private refusal = '';
  private looking: NodeJS.Timeout | undefined;
  private readonly returns: Array<(redis: Redis) => Promise<unknown>> = [];

  /** @param url redis:// or rediss://, maybe with a password; no line of the log holds it */
  constructor(
    url: string,
    private readonly log: Log,
    private readonly answerMs = ANSWER_MS,
  ) {
    this.redis = new Redis(url, {
      connectTimeout: CONNECT_MS,
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      retryStrategy: () => LOOK_MS,
    });
    // Its errors may hold the address and the password: `leave` logs a sentence of ours instead.
    this.redis.on('error', (error) => (this.refusal = codeOf(error)));
    this.redis.once('ready', () => void this.look());
    this.lookLater();
  }

  get here(): boolean {
    return this.state === 'here';
  }

  /** The store's clock, epoch ms: all servers have the same one. */
  get now(): number {
    return this.clock + performance.now();
  }

  /** Runs before the store is used for the first time, and after it was away. */
  onReturn(work: (redis: Redis) => Promise<unknown>): void {
    this.returns.push(work);
  }

  /** @returns null when the store is away, or does not answer in time */
  async use<Value>(work: (redis: Redis) => Promise<Value>): Promise<Value | null> {
    if (!this.here) return null;
    try {
      return await this.inTime(work(this.redis));
    } catch (error) {
      this.leave(error);
      return null;
    }
  }

  close(): void {
    clearTimeout(this.looking);
    this.redis.disconnect();
  }

  /** Rejects what takes too long. A server that was busy itself first reads what has come meanwhile: a burst of callers is no fault of the store. */
  private inTime<Value>(answer: Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => setImmediate(reject, new Error('too slow')), this.answerMs);
      void answer.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  private leave(error: unknown): void {
    if (this.state === 'away') return;
    this.state = 'away';
    const code = codeOf(error) || this.refusal;
    const why = code === '' ? 'it does not answer' : `it answers ${code}`;
    this.log(`store away: ${why}; this server goes on with a share of the budget and a cache of its own\n`);
    this.lookLater();
  }

  private lookLater(): void {
    clearTimeout(this.looking);
    this.looking = setTimeout(() => void this.look(), LOOK_MS).unref();
  }

  private async look(): Promise<void> {
    try {
      const { db = 0 } = this.redis.options;
      // ioredis goes on with database 0 where the store has no such one.
      if (db > 0) await this.inTime(this.redis.select(db));
      // Its types say numbers; it returns texts.
      const [seconds, microseconds] = (await this.inTime(this.redis.time())).map((part: unknown) => Number(part));
      this.clock = seconds * 1000 + microseconds / 1000 - performance.now();
      await this.inTime(Promise.all(this.returns.map((work) => work(this.redis))));
      if (this.state !== 'here') this.log('store here: the servers share the budget and the cache\n');
      this.state = 'here';
      this.refusal = '';
      clearTimeout(this.looking);
    } catch (error) {
      this.leave(error);
      this.lookLater();
    }
  }
}
