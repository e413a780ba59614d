import type { Page } from './page-faults.ts';

/** A campus of 100,000 clients is 85 MB over a day. */
const MOST_BYTES = 128 * 1024 * 1024;

/** Pages of one five-minute step, the least recently asked dropped first. Whoever asks for a page in the making waits for it. */
export class PageCache {
  private step = 0;
  private bytes = 0;
  private readonly pages = new Map<string, Promise<Page>>();

  async get(key: string, step: number, make: () => Promise<Page>): Promise<Page> {
    if (step !== this.step) {
      this.pages.clear();
      this.bytes = 0;
      this.step = step;
    }
    const there = this.pages.get(key);
    if (there !== undefined) {
      this.pages.delete(key);
      this.pages.set(key, there);
      return there;
    }
    const making = make();
    this.pages.set(key, making);
    const page = await making;
    if (this.pages.get(key) === making) await this.makeRoom(page.body.length);
    return page;
  }

  private async makeRoom(length: number): Promise<void> {
    this.bytes += length;
    for (const [key, page] of this.pages) {
      if (this.bytes <= MOST_BYTES) return;
      this.pages.delete(key);
      this.bytes -= (await page).body.length;
    }
  }
}
