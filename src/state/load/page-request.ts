/** Fetches one page; `named` is called with what follows it as soon as the headers say so. */
export type AskPage<Page, Next> = (cursor: string, signal: AbortSignal, named: (next: Next) => void) => Promise<Page>;

/** A page that is on its way, for whoever takes it. */
export interface PageRequest<Page, Next> {
  readonly cursor: string;
  readonly page: Promise<Page>;
  readonly named: Promise<Next>;
  abort(reason?: unknown): void;
}

/** Asks for a page that maybe nobody takes: then it may fail unheard; the one who takes it hears of it. */
export function requestPage<Page, Next>(cursor: string, ask: AskPage<Page, Next>): PageRequest<Page, Next> {
  const controller = new AbortController();
  let name: (next: Next) => void = () => undefined;
  const named = new Promise<Next>((resolve) => {
    name = resolve;
  });
  const page = ask(cursor, controller.signal, name);
  page.catch(() => undefined);
  return { cursor, page, named, abort: (reason) => controller.abort(reason) };
}
