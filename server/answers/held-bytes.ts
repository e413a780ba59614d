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

  /** Somebody beside the cache needs them: taking them out of the cache frees nothing. */
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
  private giveWay: (bytes: number) => void = () => undefined;

  /** @param most of all; what comes in may take `least` although `most` is less, or no large answer could pass */
  constructor(
    private readonly most: number,
    private readonly least: number,
  ) {}

  /** @param giveWay frees so many bytes of what is kept, if it can */
  keptBy(giveWay: (bytes: number) => void): void {
    this.giveWay = giveWay;
  }

  hold(): Hold {
    return new Hold((bytes) => this.count(bytes));
  }

  get total(): number {
    return this.held;
  }

  /** Whether so many more bytes can be kept. */
  fits(bytes: number): boolean {
    return this.held + bytes <= this.most;
  }

  private count(bytes: number): void {
    if (bytes > 0 && this.held + bytes > this.most) {
      this.giveWay(this.held + bytes - this.most);
      if (this.held + bytes > Math.max(this.most, this.least)) {
        throw new Failure(503, 'Clientscope: this server holds as many answers as it may; ask again in a moment.', {
          kind: 'busy',
          retryAfter: 2,
        });
      }
    }
    this.held += bytes;
  }
}
