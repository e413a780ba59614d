import { Failure } from '../http/failure.ts';

/** One answer's bytes, counted once however many hold them: its flight, the cache, each response that sends them. */
export class Hold {
  private bytes = 0;
  private holders = 1;

  constructor(private readonly counted: (bytes: number) => void) {}

  /** @throws Failure 503 when the server holds as much as it may */
  grow(bytes: number): void {
    this.counted(bytes);
    this.bytes += bytes;
  }

  share(): this {
    this.holders++;
    return this;
  }

  release(): void {
    if (--this.holders === 0) this.counted(-this.bytes);
  }

  /** Somebody other than the cache still uses these bytes, so evicting them frees nothing. */
  get shared(): boolean {
    return this.holders > 1;
  }

  get size(): number {
    return this.bytes;
  }
}

/**
 * The bytes of all answers that come in, are kept, or are being sent: one bound for all of them together. What is kept gives
 * way to what comes in.
 */
export class HeldBytes {
  private held = 0;
  private evict: (bytes: number) => void = () => undefined;

  /**
   * @param limit bytes of all answers together
   * @param incomingLimit bytes that incoming answers may use even where `limit` is smaller, or no large answer could pass
   */
  constructor(
    private readonly limit: number,
    private readonly incomingLimit: number,
  ) {}

  /** @param evict frees so many bytes of what is kept, if it can */
  onPressure(evict: (bytes: number) => void): void {
    this.evict = evict;
  }

  hold(): Hold {
    return new Hold((bytes) => this.count(bytes));
  }

  get total(): number {
    return this.held;
  }

  private count(bytes: number): void {
    if (bytes > 0 && this.held + bytes > this.limit) {
      this.evict(this.held + bytes - this.limit);
      if (this.held + bytes > Math.max(this.limit, this.incomingLimit)) {
        throw new Failure(503, 'Clientscope: this server holds as many answers as it may; ask again in a moment.', {
          kind: 'busy',
          retryAfter: 2,
        });
      }
    }
    this.held += bytes;
  }
}
