/** Everything that can go wrong with a request, by what the user can do about it. */
export type ApiErrorKind =
  'key-rejected' | 'forbidden' | 'not-found' | 'bad-request' | 'rate-limited' | 'server' | 'not-json' | 'network';

const WORDS: Record<ApiErrorKind, string> = {
  'key-rejected': 'Meraki rejected the API key. Check MERAKI_DASHBOARD_API_KEY on the server.',
  forbidden: 'The API key has no permission for this.',
  'not-found': 'Meraki does not know this network, or the API key has no access to it.',
  'bad-request': 'Meraki refused the request.',
  'rate-limited': 'Meraki’s rate limit is used up, by this or by another application.',
  server: 'Meraki had a problem answering.',
  'not-json': 'The answer was not the JSON that was asked for.',
  network: 'The answer did not arrive.',
};

export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly kind: ApiErrorKind,
    /** Meraki's own sentence, or ''. */
    readonly detail: string,
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    /** What Meraki's support asks for; '' when absent. */
    readonly requestId: string,
    /** Milliseconds that a 429 asked to wait; null when it did not say. */
    readonly retryAfterMs: number | null,
  ) {
    super(detail === '' ? WORDS[kind] : `${WORDS[kind]} (${detail})`);
  }
}

/** Longer waits are the user's to decide. */
const LONGEST_WAIT_MS = 60_000;

/** Whether a try is worth repeating: 429 up to 5 times, 5xx and network up to 3, other answers never. */
export function isRetryable(error: Error, failures: number): boolean {
  if (!(error instanceof ApiError)) return false;
  if (error.kind === 'rate-limited') return failures < 5 && (error.retryAfterMs ?? 0) <= LONGEST_WAIT_MS;
  return failures < 3 && (error.kind === 'server' || error.kind === 'network' || error.kind === 'not-json');
}

/** Milliseconds to wait before the next try: Retry-After plus jitter, else full jitter below 20 s. */
export function retryDelay(failures: number, error: Error, random: () => number = Math.random): number {
  if (error instanceof ApiError && error.retryAfterMs !== null) return error.retryAfterMs + random() * 500;
  return random() * Math.min(20_000, 1000 * 2 ** failures);
}

export function kindOfStatus(status: number): ApiErrorKind {
  if (status === 401) return 'key-rejected';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'bad-request';
}
