/** The kinds of failed requests; each asks something else of the user. */
export type ApiErrorKind =
  | 'key-rejected'
  | 'forbidden'
  | 'foreign-page'
  | 'not-found'
  | 'no-organization'
  | 'no-clients'
  | 'bad-request'
  | 'rate-limited'
  | 'server'
  | 'timed-out'
  | 'not-json'
  | 'broken-off'
  | 'unreachable'
  | 'offline'
  | 'own-server';

interface Words {
  /** What happened, without a full stop. */
  readonly title: string;
  /** What it means and what to do next, in sentences. */
  readonly advice: string;
}

/** What is shown for each kind of error. */
export const API_ERROR_WORDS: Readonly<Record<ApiErrorKind, Words>> = {
  'key-rejected': {
    title: 'Meraki rejected the API key',
    advice:
      'Check MERAKI_DASHBOARD_API_KEY where the server was started, then start it again. A key made just now may need a minute.',
  },
  forbidden: {
    title: 'The API key has no permission for this',
    advice: 'Ask an administrator of the organization for read access, or choose another network.',
  },
  'foreign-page': {
    title: 'Clientscope’s own server does not answer a page at this address',
    advice:
      'Open the page under a name that the server knows, or add this one to CLIENTSCOPE_HOSTS where it was started. A front before it must pass the Host header on.',
  },
  'not-found': {
    title: 'Meraki does not know this network, or the API key has no access to it',
    advice:
      'Check the network in the address, or choose one from the list. Meraki gives the same answer when the API key belongs to another organization.',
  },
  'no-organization': {
    title: 'Meraki found no organization here that the API key has access to',
    advice: 'Check MERAKI_DASHBOARD_API_KEY where the server was started, or choose another organization.',
  },
  'no-clients': {
    title: 'This network has no product that clients connect to',
    advice: 'Only wireless, switch and appliance networks and the like have a client list. Choose another network.',
  },
  'bad-request': {
    title: 'Meraki refused the request',
    advice: 'Change the time span or a filter under Ask Meraki.',
  },
  'rate-limited': {
    title: 'Meraki’s rate limit is used up',
    advice: 'All applications of the organization share it, so it may be another one.',
  },
  server: { title: 'Meraki had a problem answering', advice: 'It often passes within minutes.' },
  'timed-out': { title: 'Meraki did not answer in time', advice: 'A shorter time span answers sooner.' },
  'not-json': {
    title: 'The answer was not the JSON that was asked for',
    advice: 'Something on the way answered in its place. If a sign-in has ended, reload the page.',
  },
  'broken-off': { title: 'The answer broke off half-way', advice: 'The connection may be unsteady.' },
  unreachable: {
    title: 'Clientscope’s own server does not answer',
    advice: 'Look whether it is still running where it was started.',
  },
  offline: { title: 'This computer is offline', advice: 'Loading goes on once it is connected again.' },
  // An error of this kind brings its own words.
  'own-server': { title: '', advice: '' },
};

/** An error of our own server: what happened, what to do, and whether the page should ask again by itself. */
export interface OwnError extends Words {
  readonly again: boolean;
}

/** A failed request. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly kind: ApiErrorKind,
    /** Meraki's own sentence, or ''. */
    readonly detail: string,
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    /** The X-Request-Id, which Meraki's support asks for; '' if there is none. */
    readonly requestId: string,
    /** Milliseconds to wait, from Retry-After; null if there is none. */
    readonly retryAfterMs: number | null,
    /** For 'own-server': the server's own words. */
    readonly own: OwnError | null = null,
  ) {
    super(`${(own ?? API_ERROR_WORDS[kind]).title}.${detail === '' ? '' : ` (${detail})`}`);
  }
}

/** How our own server's sentences begin, for statuses that Meraki also uses. */
const OWN_WORDS = 'Clientscope: ';

/** The kind of an error. @param sentence the reasons in its body */
export function kindOfStatus(status: number, sentence: string): ApiErrorKind {
  if (status === 401) return 'key-rejected';
  if (status === 403) return sentence.startsWith(OWN_WORDS) ? 'foreign-page' : 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  if (status === 504) return 'timed-out';
  if (status >= 500) return 'server';
  return status === 400 && /invalid device type/i.test(sentence) ? 'no-clients' : 'bad-request';
}

/** How often a request is sent in all; kinds that are missing here are not retried. */
const TRIES: Partial<Record<ApiErrorKind, number>> = {
  'rate-limited': 5,
  server: 3,
  'timed-out': 3,
  'not-json': 3,
  'broken-off': 3,
  unreachable: 3,
  offline: 3,
};

const OWN_TRIES = 3;

/** How often a request that fails so is sent in all. */
export function triesOf(error: Error): number {
  if (!(error instanceof ApiError)) return 1;
  return (error.own === null ? TRIES[error.kind] : error.own.again && OWN_TRIES) || 1;
}

/** Before a longer wait, the user decides. */
const LONGEST_WAIT_MS = 60_000;

/** @param failures how many tries of this request failed before this one */
export function isRetryable(error: Error, failures: number): boolean {
  if (error instanceof ApiError && (error.retryAfterMs ?? 0) > LONGEST_WAIT_MS) return false;
  return failures + 1 < triesOf(error);
}

const LONGEST_BACKOFF_MS = 20_000;

/**
 * Milliseconds to wait before the next try: the time of Retry-After and a random part, so that not all pages ask at once; without it,
 * a random time below a bound that doubles with each failure. A rate limit without Retry-After waits at least half of that bound.
 */
export function retryDelay(failures: number, error: Error, random: () => number = Math.random): number {
  if (error instanceof ApiError && error.retryAfterMs !== null) return error.retryAfterMs + 50 + random() * 450;
  const bound = Math.min(LONGEST_BACKOFF_MS, 1000 * 2 ** failures);
  const limited = error instanceof ApiError && error.kind === 'rate-limited';
  return limited ? bound / 2 + (random() * bound) / 2 : random() * bound;
}
