/** A request that ends in an error of our own: the status and the sentence that the page gets. Never the key, never an address. */
export class Failure extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 414 | 502 | 504,
    sentence: string,
  ) {
    super(sentence);
  }
}
