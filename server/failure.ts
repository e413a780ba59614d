/** A request that ends in an error of our own: the status and the sentence that the page gets. Never the key, never an address. */
export class Failure extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 414 | 502 | 503 | 504,
    sentence: string,
    /** Seconds after which asking again makes sense; null when it is not known. */
    readonly retryAfter: number | null = null,
  ) {
    super(sentence);
  }
}
