import type { Page } from './page-faults.ts';
import { type Turn, turns } from './turn-of-others.ts';

/** A campus of 100,000 clients is 85 MB over a day. */
const MOST_BYTES = 128 * 1024 * 1024;

interface Entry {
  readonly page: Promise<Page>;
  /** Callers who wait for it. */
  readonly waiting: Set<AbortSignal>;
  /** 0 while it is being made. */
  bytes: number;
}

/** Pages of one five-minute step; the least recently used one goes first. Callers share a page that is being made; it is given up when all of them have gone. */
export class PageCache {
  private step = 0;
  private bytes = 0;
  private readonly pages = new Map<string, Entry>();

  /** @param signal fires when this caller has gone. @param make takes a turn before each batch of rows */
  async get(key: string, step: number, signal: AbortSignal, make: (turn: Turn) => Promise<Page>): Promise<Page> {
    if (step !== this.step) {
      this.pages.clear();
      this.bytes = 0;
      this.step = step;
    }
    const entry = this.pages.get(key) ?? this.begin(key, make);
    this.pages.delete(key);
    this.pages.set(key, entry);
    entry.waiting.add(signal);
    try {
      return await entry.page;
    } finally {
      entry.waiting.delete(signal);
    }
  }

  private begin(key: string, make: (turn: Turn) => Promise<Page>): Entry {
    const waiting = new Set<AbortSignal>();
    const isGivenUp = () => [...waiting].every(({ aborted }) => aborted);
    const entry: Entry = { page: make(turns(isGivenUp)), waiting, bytes: 0 };
    const isKept = () => this.pages.get(key) === entry;
    entry.page.then(
      ({ body }) => isKept() && this.count(entry, body.length),
      () => isKept() && this.pages.delete(key),
    );
    return entry;
  }

  private count(entry: Entry, bytes: number): void {
    entry.bytes = bytes;
    this.bytes += bytes;
    for (const [key, oldest] of this.pages) {
      if (this.bytes <= MOST_BYTES) return;
      if (oldest.bytes === 0) continue;
      this.pages.delete(key);
      this.bytes -= oldest.bytes;
    }
  }
}
