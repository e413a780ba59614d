import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ageOf, clockAhead, hearClock, merakiNow, subscribeToClock } from './meraki-clock.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const HOUR_MS = 3_600_000;
const madeAt = (ms: number, age = '0') => new Headers({ date: new Date(ms).toUTCString(), age });

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOON }));
afterEach(() => {
  hearClock(madeAt(NOON));
  vi.useRealTimers();
});

it('counts from Meraki’s clock when this computer’s is two hours behind', () => {
  hearClock(madeAt(NOON + 2 * HOUR_MS));
  expect(Math.abs(merakiNow() - NOON - 2 * HOUR_MS)).toBeLessThan(1000);
  vi.setSystemTime(NOON + 60_000);
  expect(Math.abs(merakiNow() - NOON - 2 * HOUR_MS - 60_000)).toBeLessThan(1000);
});

it('takes an answer that our server has kept for a while for as old as it is', () => {
  hearClock(madeAt(NOON - 50_000, '50'));
  expect([clockAhead(), ageOf(madeAt(NOON, '50'))]).toEqual([0, 50_000]);
  hearClock(madeAt(NOON - HOUR_MS - 50_000, '50'));
  expect(Math.abs(clockAhead() + HOUR_MS)).toBeLessThan(1000);
});

it('sees no difference in a second or in a slow answer, and none without both headers', () => {
  for (const headers of [madeAt(NOON - 1000), madeAt(NOON - 4000), new Headers({ date: 'soon', age: '0' })]) {
    hearClock(headers);
    expect(clockAhead()).toBe(0);
  }
  hearClock(new Headers({ date: new Date(NOON - HOUR_MS).toUTCString() }));
  expect(clockAhead()).toBe(0);
  for (const age of ['-1', '1e3', 'x', '9999999']) expect(ageOf(new Headers({ age }))).toBe(0);
});

it('tells who listens, once a change', () => {
  hearClock(madeAt(NOON));
  const listener = vi.fn();
  const stop = subscribeToClock(listener);
  for (let at = 0; at < 3; at++) hearClock(madeAt(NOON + HOUR_MS));
  stop();
  hearClock(madeAt(NOON));
  expect(listener).toHaveBeenCalledTimes(1);
});
