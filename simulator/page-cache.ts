/** A page of getNetworkClients, or a whole history. */
export interface Page {
  /** The records as JSON text. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The token of the next page; null on the last one. */
  readonly next: string | null;
}

/** So many rows are made in one turn of the event loop: a few milliseconds. */
export const BATCH = 500;

/** Waits for the next turn. @throws Error when nobody waits for the work any more */
export type Turn = () => Promise<void>;

const afterOthers = () => new Promise<void>((resolve) => void setImmediate(resolve));

/**
 * The last turn that is waited for. Only one page is worked on at a time: twenty at once would block the event loop, and all other
 * requests, for twenty batches.
 */
let last = Promise.resolve();

/** A campus of 100,000 clients is 85 MB over a day. */
const MOST_BYTES = 128 * 1024 * 1024;

interface Entry {
  readonly page: Promise<Page>;
  /** Callers who wait for it. */
  readonly waiting: Set<AbortSignal>;
  /** 0 while it is being made. */
  bytes: number;
}

/**
 * Pages of one five-minute step, in which Meraki's data do not change; the least recently used one goes first.
 * Callers share a page that is being made; the work stops when all of them have gone.
 */
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
    const turn = async () => {
      last = last.then(afterOthers);
      await last;
      if ([...waiting].every(({ aborted }) => aborted)) throw new Error('The caller has gone.');
    };
    const entry: Entry = { page: make(turn), waiting, bytes: 0 };
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
