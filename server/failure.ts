/** What the page tells its user in words of its own. */
export type FailureKind =
  | 'unknown-authority'
  | 'bad-certificate'
  | 'name-not-found'
  | 'refused'
  | 'reset'
  | 'no-connection'
  | 'proxy-refused'
  | 'sign-in-page'
  | 'not-json'
  | 'unusable-answer'
  | 'busy';

interface More {
  readonly kind?: FailureKind;
  /** The cause as the system calls it, such as ECONNREFUSED; for the log. */
  readonly code?: string;
  /** Seconds after which asking again makes sense; null when it is not known. */
  readonly retryAfter?: number | null;
}

/** A request that ends in an error of our own: the status and the sentence that the page gets. Never the key, never an address. */
export class Failure extends Error {
  readonly kind: FailureKind | undefined;
  readonly code: string;
  readonly retryAfter: number | null;

  constructor(
    readonly status: 400 | 403 | 404 | 405 | 414 | 502 | 503 | 504,
    sentence: string,
    { kind = status === 502 ? 'unusable-answer' : undefined, code = '', retryAfter = null }: More = {},
  ) {
    super(sentence);
    this.kind = kind;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
