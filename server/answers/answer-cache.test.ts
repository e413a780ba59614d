import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AnswerCache } from './answer-cache.ts';
import type { Answered } from '../upstream/ask-meraki.ts';
import type { Caller } from '../budget/caller.ts';
import { HeldBytes } from './held-bytes.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const KB = 1024;
const EVER = Number.NEGATIVE_INFINITY;
const newCaller = (): Caller => ({ caller: true });

function cacheOf(bytes: number, ms = 60_000) {
  const held = new HeldBytes(bytes, bytes);
  const cache = new AnswerCache(held, { ms, bytes });
  const put = (name: string, size: number, owner: Caller) => {
    const now = performance.now();
    const hold = held.hold();
    hold.grow(size);
    const answered: Answered = {
      status: 200,
      body: name,
      headers: {},
      good: true,
      mayBeKept: true,
      begunAt: now,
      wholeAt: now,
      madeAt: 0,
      code: '',
    };
    cache.put(name, { answered, hold }, owner);
    hold.release();
  };
  const has = (name: string) => cache.get(name, EVER) !== null;
  return { held, cache, put, has };
}

it('lets entries end within a tenth of their time of each other, and frees their bytes though nobody asks', async () => {
  const { held, put, has } = cacheOf(1000 * KB);
  for (let at = 0; at < 100; at++) put(`${at}`, KB, newCaller());
  await vi.advanceTimersByTimeAsync(53_900);
  expect(Array.from({ length: 100 }, (_, at) => has(`${at}`))).not.toContain(false);
  await vi.advanceTimersByTimeAsync(3000);
  const left = Array.from({ length: 100 }, (_, at) => has(`${at}`)).filter(Boolean).length;
  expect(left).toBeGreaterThan(5);
  expect(left).toBeLessThan(95);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(held.total).toBe(0);
});

it('keeps nothing over a night in which the computer slept', () => {
  const { put, has } = cacheOf(100 * KB);
  put('evening', KB, newCaller());
  expect(has('evening')).toBe(true);
  vi.spyOn(Date, 'now').mockReturnValueOnce(Date.now() + 8 * 3_600_000);
  expect([has('evening'), has('evening')]).toEqual([false, false]);
});

it('lets one caller evict no more than half of it', () => {
  const { put, has } = cacheOf(100 * KB);
  const [one, greedy] = [newCaller(), newCaller()];
  put('mine', 9 * KB, one);
  for (let at = 0; at < 50; at++) put(`theirs ${at}`, 9 * KB, greedy);
  expect([has('mine'), has('theirs 49'), has('theirs 44')]).toEqual([true, true, false]);
});

it('gives way to what comes in, and never drops what is being sent, which would free nothing', () => {
  const { held, cache, put, has } = cacheOf(100 * KB);
  put('sent', 40 * KB, newCaller());
  put('kept', 40 * KB, newCaller());
  const sending = cache.get('sent', EVER)?.hold.share();
  const coming = held.hold();
  coming.grow(50 * KB);
  expect([has('sent'), has('kept'), held.total]).toEqual([true, false, 90 * KB]);
  expect(() => coming.grow(20 * KB)).toThrow('as many answers as it may');
  expect(held.total).toBe(90 * KB);
  coming.release();
  sending?.release();
  expect(held.total).toBe(40 * KB);
});

it('counts many empty answers, too', () => {
  const { cache, put, has } = cacheOf(100 * KB);
  for (let at = 0; at < 1000; at++) put(`${at}`, 0, newCaller());
  expect([has('999'), has('910'), has('890')]).toEqual([true, true, false]);
  expect(cache.get('999', performance.now() + 1)).toBeNull();
});
