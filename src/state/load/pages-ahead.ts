import { type AskPage, type PageRequest, requestPage } from './page-request.ts';

/**
 * One request ahead of the walk: while a page's body is still on the way, its headers already name the next page, and
 * that one is asked for. Two requests at most are under way; whoever takes a page that was asked ahead gets that very
 * request, so nothing is asked twice and a failed one counts as that page's first try.
 */
export class PagesAhead<Page, Next> {
  private ahead: PageRequest<Page, Next> | null = null;

  /** @param follow the cursor to ask ahead for, or null when that must wait */
  constructor(
    private readonly ask: AskPage<Page, Next>,
    private readonly follow: (next: Next, cursor: string) => string | null,
  ) {}

  /** The page of a cursor; the signal ends it, and what was asked ahead of it. */
  get(cursor: string, signal: AbortSignal): Promise<Page> {
    const { ahead } = this;
    const request = ahead?.cursor === cursor ? ahead : requestPage(cursor, this.ask);
    if (request === ahead) this.ahead = null;
    const stop = () => {
      request.abort();
      this.drop();
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    void this.askAheadOf(request, signal);
    return request.page.finally(() => signal.removeEventListener('abort', stop));
  }

  /** Ends what nobody has taken yet. */
  drop(): void {
    this.ahead?.abort();
    this.ahead = null;
  }

  private async askAheadOf({ cursor, named }: PageRequest<Page, Next>, signal: AbortSignal): Promise<void> {
    const next = await named;
    if (signal.aborted || this.ahead !== null) return;
    const following = this.follow(next, cursor);
    if (following !== null) this.ahead = requestPage(following, this.ask);
  }
}
