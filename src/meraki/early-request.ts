/** A request that was sent before anybody asked for its answer. */
interface Early {
  readonly url: string;
  readonly response: Promise<Response>;
  readonly controller: AbortController;
}

let early: Early | null = null;

/** Sends a GET now; the first one who asks for the same URL gets its answer. One at a time: another one ends it. */
export function requestEarly(url: string): void {
  early?.controller.abort();
  const controller = new AbortController();
  const response = fetch(url, { signal: controller.signal });
  // Whoever takes it hears of a failure; when nobody does, nobody need to.
  response.catch(() => undefined);
  early = { url, response, controller };
}

/** The answer of the early request of this URL, once; the signal ends it as it would end a request of one's own. Null: there is none. */
export function takeEarly(url: string, signal: AbortSignal): Promise<Response> | null {
  if (early === null || early.url !== url || signal.aborted) return null;
  const { response, controller } = early;
  early = null;
  signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
  return response;
}
