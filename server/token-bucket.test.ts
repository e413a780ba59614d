import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** How many of those that wait have started, in their order. */
function crowd(bucket: TokenBucket, count: number) {
  const started: number[] = [];
  const controllers = Array.from({ length: count }, () => new AbortController());
  const waits = controllers.map(({ signal }, index) =>
    bucket.take(signal).then(
      () => started.push(index),
      () => undefined,
    ),
  );
  return { started, waits, leave: (index: number) => controllers[index].abort() };
}

it('lets a burst of 10 start, then 9 a second, first come first served', async () => {
  const { started } = crowd(new TokenBucket(9, 5000), 40);
  await vi.advanceTimersByTimeAsync(0);
  expect(started).toHaveLength(10);
  await vi.advanceTimersByTimeAsync(1001);
  expect(started).toHaveLength(19);
  await vi.advanceTimersByTimeAsync(2000);
  expect(started).toEqual(Array.from({ length: 37 }, (_, index) => index));
});

it('lets those who leave go at once, without a token', async () => {
  const { started, waits, leave } = crowd(new TokenBucket(9, 5000), 14);
  await vi.advanceTimersByTimeAsync(0);
  leave(10);
  leave(12);
  await waits[12];
  await vi.advanceTimersByTimeAsync(240);
  expect(started.slice(10)).toEqual([11, 13]);
});

it('pauses all after a 429 for as long as it says, within the bound, then halves its pace and recovers', async () => {
  const bucket = new TokenBucket(8, 5000);
  bucket.slowDown('2');
  bucket.slowDown('1');
  const { started } = crowd(bucket, 1000);
  await vi.advanceTimersByTimeAsync(1990);
  expect(started).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1010);
  expect(started.length).toBeGreaterThanOrEqual(4);
  expect(started.length).toBeLessThanOrEqual(6);
  await vi.advanceTimersByTimeAsync(30_000);
  const before = started.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(started.length - before).toBe(80);
  bucket.slowDown('86400');
  const paused = started.length;
  await vi.advanceTimersByTimeAsync(4990);
  expect(started).toHaveLength(paused);
  await vi.advanceTimersByTimeAsync(1000);
  expect(started.length).toBeGreaterThan(paused);
});

it('never falls below an eighth of its pace, and takes garbage in Retry-After for a second', async () => {
  const bucket = new TokenBucket(8, 60_000);
  for (let i = 0; i < 20; i++) {
    bucket.slowDown('soon, please');
    await vi.advanceTimersByTimeAsync(1000);
  }
  const { started } = crowd(bucket, 10);
  await vi.advanceTimersByTimeAsync(1001);
  expect(started.length).toBeGreaterThanOrEqual(1);
});
