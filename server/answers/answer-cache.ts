import type { Answered } from '../upstream/ask-meraki.ts';
import type { Caller } from '../budget/caller.ts';
import type { Hold, HeldBytes } from './held-bytes.ts';

/** A good answer of Meraki's that may be served again. */
export interface Kept {
  readonly answered: Answered;
  readonly hold: Hold;
}

interface Entry extends Kept {
  /** The caller who asked Meraki for it: its bytes count as theirs. */
  readonly owner: Caller;
  readonly bytes: number;
  readonly endsAt: number;
  /** Epoch ms: on Linux performance.now() stands still while the computer sleeps. */
  readonly keptAt: number;
}

/** Each entry expires up to this part of its time earlier, by chance, so that the pages of a load do not all expire at once. */
const JITTER = 0.1;
/** The part of the cache that one caller's answers may take while others have answers there. */
const SHARE = 0.5;
/** Bytes that are counted for each entry beside its body. */
const ENTRY_BYTES = 1024;

/** Keeps good answers in memory for a time. The least recently used one is dropped first. */
export class AnswerCache {
  /** In the order of their use, the last one last. */
  private readonly entries = new Map<string, Entry>();
  private readonly bytesBy = new Map<Caller, number>();
  private bytes = 0;
  private sweeping = false;

  /** @param limits.ms 0 keeps nothing */
  constructor(
    held: HeldBytes,
    private readonly limits: { readonly ms: number; readonly bytes: number },
  ) {
    held.onPressure((bytes) => this.free(bytes, null));
  }

  /** @param notBefore by performance.now(): an answer that was asked for earlier is too old */
  get(key: string, notBefore: number): Kept | null {
    const entry = this.entries.get(key);
    if (entry === undefined || entry.answered.begunAt < notBefore) return null;
    this.entries.delete(key);
    if (performance.now() >= entry.endsAt || Date.now() - entry.keptAt > this.limits.ms) {
      this.forget(entry);
      return null;
    }
    this.entries.set(key, entry);
    return entry;
  }

  /** Keeps it if there is room, in place of an older one. */
  put(key: string, { answered, hold }: Kept, owner: Caller): void {
    const before = this.entries.get(key);
    if (before !== undefined) {
      if (before.answered.begunAt > answered.begunAt) return;
      this.drop(key, before);
    }
    const endsAt = answered.wholeAt + this.limits.ms * (1 - Math.random() * JITTER);
    const bytes = hold.size + ENTRY_BYTES;
    if (performance.now() >= endsAt || !this.makeRoom(bytes, owner)) return;
    this.entries.set(key, { answered, hold: hold.share(), owner, bytes, endsAt, keptAt: Date.now() });
    this.count(owner, bytes);
    this.sweepLater();
  }

  private makeRoom(bytes: number, owner: Caller): boolean {
    const own = this.bytesBy.get(owner) ?? 0;
    if (own < this.bytes) this.free(own + bytes - this.limits.bytes * SHARE, owner);
    this.free(this.bytes + bytes - this.limits.bytes, null);
    return this.bytes + bytes <= this.limits.bytes;
  }

  /**
   * Drops the least recently used entries until so many bytes are free. One that is being sent stays, as dropping it frees nothing.
   * @param owner of whose entries only; null: anybody's
   */
  private free(bytes: number, owner: Caller | null): void {
    let left = bytes;
    for (const [key, entry] of this.entries) {
      if (left <= 0) return;
      if (entry.hold.shared || (owner !== null && entry.owner !== owner)) continue;
      left -= entry.bytes;
      this.drop(key, entry);
    }
  }

  private drop(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.forget(entry);
  }

  private forget({ owner, bytes, hold }: Entry): void {
    this.count(owner, -bytes);
    hold.release();
  }

  private count(owner: Caller, bytes: number): void {
    this.bytes += bytes;
    const own = (this.bytesBy.get(owner) ?? 0) + bytes;
    if (own > 0) this.bytesBy.set(owner, own);
    else this.bytesBy.delete(owner);
  }

  /** Drops expired entries later, also those that nobody asks for. */
  private sweepLater(): void {
    if (this.sweeping) return;
    this.sweeping = true;
    const sweep = () => {
      this.sweeping = false;
      const now = performance.now();
      for (const [key, entry] of this.entries) if (now >= entry.endsAt) this.drop(key, entry);
      if (this.entries.size > 0) this.sweepLater();
    };
    setTimeout(sweep, this.limits.ms).unref();
  }
}
