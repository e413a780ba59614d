import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorKind, isRetryable, kindOfStatus, retryDelay, triesOf } from './api-error.ts';

const error = (kind: ApiErrorKind, retryAfterMs: number | null = null) => new ApiError(kind, '', 0, '', retryAfterMs);

/** Tries that a request gets when it fails so every time. */
function triesUntilGivenUp(failure: Error): number {
  let failures = 0;
  while (isRetryable(failure, failures)) failures++;
  return failures + 1;
}

describe('how often', () => {
  it.each([
    ['rate-limited', 5],
    ['server', 3],
    ['timed-out', 3],
    ['not-json', 3],
    ['broken-off', 3],
    ['unreachable', 3],
    ['bad-request', 1],
    ['key-rejected', 1],
    ['forbidden', 1],
    ['foreign-page', 1],
    ['not-found', 1],
    ['no-clients', 1],
  ] as const)('%s is tried %i times', (kind, tries) => {
    expect(triesUntilGivenUp(error(kind))).toBe(tries);
    expect(triesOf(error(kind))).toBe(tries);
  });

  it('a wait of more than a minute is the user’s to decide; a fault of our own is final', () => {
    expect(isRetryable(error('rate-limited', 60_000), 0)).toBe(true);
    expect(isRetryable(error('rate-limited', 60_001), 0)).toBe(false);
    expect(isRetryable(new Error('ours'), 0)).toBe(false);
  });
});

it('what our own server says is asked again when it says so, and shown in its words', () => {
  const own = { title: 'The proxy refused', advice: 'Check it.', again: false };
  const failure = new ApiError('own-server', 'Why', 502, '', null, own);
  expect(triesOf(failure)).toBe(1);
  expect(triesOf(new ApiError('own-server', 'Why', 502, '', null, { ...own, again: true }))).toBe(3);
  expect(failure.message).toBe('The proxy refused. (Why)');
});

describe('how long', () => {
  it('at least what Retry-After says, and a little more', () => {
    expect(retryDelay(0, error('rate-limited', 1000), () => 0)).toBeGreaterThanOrEqual(1000);
    expect(retryDelay(4, error('rate-limited', 1000), () => 1)).toBeLessThanOrEqual(1500);
  });

  it('full jitter below a bound that doubles, at most 20 s', () => {
    expect(retryDelay(0, error('server'), () => 0)).toBe(0);
    expect([0, 1, 2, 3, 4, 5, 9].map((failures) => retryDelay(failures, error('server'), () => 1))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 20_000, 20_000,
    ]);
  });

  it('a rate limit that does not say how long is not asked again at once', () => {
    expect(retryDelay(0, error('rate-limited'), () => 0)).toBe(500);
    expect(retryDelay(1, error('rate-limited'), () => 1)).toBe(2000);
  });
});

it.each([
  [401, '', 'key-rejected'],
  [403, '', 'forbidden'],
  [403, 'Clientscope: only its own page may ask.', 'foreign-page'],
  [404, '', 'not-found'],
  [400, 'Invalid device type', 'no-clients'],
  [400, 'Invalid startingAfter', 'bad-request'],
  [422, '', 'bad-request'],
  [429, '', 'rate-limited'],
  [500, '', 'server'],
  [502, '', 'server'],
  [504, '', 'timed-out'],
])('%i %s is %s', (status, sentence, kind) => {
  expect(kindOfStatus(status, sentence)).toBe(kind);
});
