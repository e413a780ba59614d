// @vitest-environment happy-dom
import { createElement, type PropsWithChildren, useSyncExternalStore } from 'react';
import { beforeEach, afterEach, expect, it, vi } from 'vitest';
import { renderHook, type RenderedHook } from '../load/test-render-hook.ts';
import { inSlices, startLate, useAfterPaint } from './scheduling.ts';

let value = 'first';
let listener = () => {};
let hook: RenderedHook<string>;
const use = () =>
  useAfterPaint(
    useSyncExternalStore(
      (changed) => {
        listener = changed;
        return () => {};
      },
      () => value,
    ),
  );
/** React's own tasks run in real time. */
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};
const change = async (next: string) => {
  value = next;
  listener();
  await settle();
};
const pass = async (ms: number) => {
  vi.advanceTimersByTime(ms);
  await settle();
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  value = 'first';
  hook = renderHook(use, ({ children }: PropsWithChildren) => createElement('div', null, children));
  await settle();
});
afterEach(() => {
  hook.unmount();
  vi.useRealTimers();
});

it('follows a single change after the next frame, without a rest', async () => {
  for (const next of ['second', 'third']) {
    const before = hook.result();
    await change(next);
    expect(hook.result()).toBe(before);
    await pass(20);
    expect(hook.result()).toBe(next);
  }
});

it('of a run of changes that it had no time to follow it follows the last one, after a rest', async () => {
  for (const next of ['a', 'an', 'ana']) await change(next);
  await pass(70);
  expect(hook.result()).toBe('first');
  await pass(50);
  expect(hook.result()).toBe('ana');
});

it('follows a letter after a rest, for the next one is on its way', async () => {
  const box = Object.assign(document.createElement('input'), { type: 'search' });
  document.body.append(box);
  box.focus();
  await change('second');
  await pass(70);
  expect(hook.result()).toBe('first');
  await pass(50);
  expect(hook.result()).toBe('second');
  box.remove();
  await change('third');
  await pass(20);
  expect(hook.result()).toBe('third');
});

it('a slice ends after 10 ms, though the browser is idle for longer: a click would wait for it', () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const asked: Array<(deadline: { timeRemaining(): number }) => void> = [];
  vi.stubGlobal('requestIdleCallback', (run: (typeof asked)[number]) => asked.push(run));
  vi.stubGlobal('cancelIdleCallback', () => {});
  const ends: number[] = [];
  inSlices(
    (function* () {
      for (let step = 0; step < 6; step++) yield void (now += 4);
    })(),
    () => ends.push(now),
  );
  while (asked.length > 0) {
    const begin = now;
    asked.shift()?.({ timeRemaining: () => 50 - (now - begin) });
    ends.push(now - begin);
  }
  expect(ends).toEqual([8, 8, 8, 24, 0]);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('takes a third of the time where the browser, as Safari, tells of no idle moment', () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('requestIdleCallback', undefined);
  const onDone = vi.fn();
  inSlices(
    (function* () {
      for (let step = 0; step < 10; step++) yield void (now += 10);
    })(),
    onDone,
  );
  vi.advanceTimersByTime(200);
  expect(onDone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(onDone).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('asks again for late code that could not be loaded, until the work is cancelled', async () => {
  const stop = vi.fn();
  const start = vi.fn(() => stop);
  let tries = 0;
  const load = () => (++tries < 3 ? Promise.reject(new Error('not there')) : import('./background-work.ts'));
  const cancel = startLate(start, load);
  await pass(20);
  await pass(5000);
  expect(tries).toBe(2);
  expect(start).not.toHaveBeenCalled();
  await pass(5000);
  await expect.poll(() => start.mock.calls.length).toBe(1);
  cancel();
  expect(stop).toHaveBeenCalledOnce();
});

it('asks no more for late code once the work is cancelled', async () => {
  const load = vi.fn(() => Promise.reject(new Error('not there')));
  const cancel = startLate(() => () => {}, load);
  await pass(20);
  cancel();
  await pass(20_000);
  expect(load).toHaveBeenCalledOnce();
});
