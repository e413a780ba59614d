import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pauseOf, TokenBucket } from './pace.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** How many go out within so many milliseconds, when somebody always waits. */
function within(bucket: TokenBucket, ms: number): number {
  let count = 0;
  for (let at = 0; at < ms; at++) {
    while (bucket.take() === 0) count++;
    vi.advanceTimersByTime(1);
  }
  return count;
}

it('lets a burst of 10 out, then 9 a second', () => {
  const bucket = new TokenBucket(9, 5000);
  expect([within(bucket, 1), within(bucket, 1001), within(bucket, 2000)]).toEqual([10, 9, 18]);
});

it('says after how long to ask again, and takes a turn back', () => {
  const bucket = new TokenBucket(8, 5000);
  within(bucket, 1);
  expect(bucket.take()).toBe(124);
  bucket.giveBack();
  expect([bucket.take(), bucket.take()]).toEqual([0, 124]);
});

it('pauses after a 429 for as long as it says, within the bound, then halves its pace and recovers', () => {
  const bucket = new TokenBucket(8, 5000);
  bucket.slowDown('2');
  bucket.slowDown('1');
  expect(within(bucket, 1990)).toBe(0);
  const slow = within(bucket, 1010);
  expect(slow).toBeGreaterThanOrEqual(4);
  expect(slow).toBeLessThanOrEqual(6);
  within(bucket, 30_000);
  expect(within(bucket, 10_000)).toBe(80);
  bucket.slowDown('86400');
  expect(within(bucket, 4990)).toBe(0);
  expect(within(bucket, 1000)).toBeGreaterThan(0);
});

it('never falls below an eighth of its pace, and takes garbage in Retry-After for a second', () => {
  const bucket = new TokenBucket(8, 60_000);
  for (let i = 0; i < 20; i++) {
    bucket.slowDown('soon, please');
    vi.advanceTimersByTime(1000);
  }
  expect(within(bucket, 1001)).toBeGreaterThanOrEqual(1);
});

it('reads Retry-After in seconds and as a date, within the bound', () => {
  const date = new Date(Date.now() + 4000).toUTCString();
  expect(pauseOf(date, 60_000)).toBeGreaterThan(2000);
  expect(pauseOf(date, 500)).toBe(500);
  expect(['3', undefined, '-5', 'soon', '99999999'].map((header) => pauseOf(header, 60_000))).toEqual([
    3000, 1000, 1000, 1000, 60_000,
  ]);
});
