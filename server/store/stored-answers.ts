import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Answered } from '../upstream/ask-meraki.ts';
import { derivedKey, seal, unseal } from './secrets.ts';
import type { Store } from './store.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Level 1 packs a page of 5,000 clients to a seventh of its size in some 50 ms, beside the event loop. */
const PACKING = { level: 1 } as const;
/** A larger answer is not stored: it would hold up others who use the store. */
const MOST_BYTES = 32 * 1024 * 1024;
/** The clocks of two servers may differ by this much. An answer that seems older is refused: somebody may have put an old one back. */
const MOST_SKEW_MS = 120_000;

interface Head {
  readonly link: string | null;
  readonly madeAt: number;
  /** By the store's clock: when the request went out, and when its answer was whole. */
  readonly begunAt: number;
  readonly wholeAt: number;
  /** By the clock of the server that put it there. */
  readonly putAt: number;
}

/** Good answers that several servers share: encrypted, authenticated with their name, gone by themselves. */
export class StoredAnswers {
  private readonly key: Buffer;

  constructor(
    private readonly store: Store,
    private readonly nameOf: (...parts: readonly string[]) => string,
    apiKey: string,
    private readonly limits: { readonly ms: number; readonly bytes: number },
  ) {
    this.key = derivedKey(apiKey, 'store values');
  }

  /** Whether answers are kept at all. */
  get kept(): boolean {
    return this.limits.ms > 0;
  }

  async get(answerName: string): Promise<Answered | null> {
    const name = this.nameOf('answer', answerName);
    const sealed = await this.store.use((redis) => redis.getBuffer(name));
    const packed = sealed === null ? null : unseal(this.key, name, sealed);
    if (packed === null) return null;
    try {
      return this.answerOf(await unpack(packed, { maxOutputLength: this.limits.bytes }));
    } catch {
      return null;
    }
  }

  async put(answerName: string, { headers, body, madeAt, begunAt, wholeAt }: Answered): Promise<void> {
    const left = this.limits.ms - (performance.now() - wholeAt);
    if (left <= 0 || !this.store.here) return;
    const name = this.nameOf('answer', answerName);
    const head: Head = {
      link: headers['link'] ?? null,
      madeAt,
      begunAt: this.store.now - (performance.now() - begunAt),
      wholeAt: this.store.now - (performance.now() - wholeAt),
      putAt: Date.now(),
    };
    const packed = await pack(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), Buffer.from(body)]), PACKING);
    if (packed.length > MOST_BYTES) return;
    await this.store.use((redis) => redis.set(name, seal(this.key, name, packed), 'PX', Math.ceil(left)));
  }

  /** Null when it is too old by the time that was encrypted with it: how long the store keeps it does not count. */
  private answerOf(text: Buffer): Answered | null {
    const end = text.indexOf('\n');
    const head: unknown = JSON.parse(text.subarray(0, end).toString());
    if (!isHead(head)) return null;
    const age = this.store.now - head.wholeAt;
    if (age > this.limits.ms || Math.abs(Date.now() - head.putAt) > this.limits.ms + MOST_SKEW_MS) return null;
    const wholeAt = performance.now() - Math.max(0, age);
    return {
      status: 200,
      body: text.subarray(end + 1),
      headers: head.link === null ? {} : { link: head.link },
      good: true,
      mayBeKept: true,
      code: '',
      begunAt: wholeAt - Math.max(0, head.wholeAt - head.begunAt),
      wholeAt,
      madeAt: head.madeAt,
    };
  }
}

function isHead(head: unknown): head is Head {
  if (typeof head !== 'object' || head === null || !('link' in head)) return false;
  const numbers: unknown[] = ['madeAt', 'begunAt', 'wholeAt', 'putAt'].map((key) => Reflect.get(head, key));
  return numbers.every(Number.isFinite) && (head.link === null || typeof head.link === 'string');
}
