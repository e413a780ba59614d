// @vitest-environment happy-dom
import { focusManager } from '@tanstack/react-query';
import { Fragment } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refreshSetting } from '#state/settings/page-settings.ts';
import { renderHook } from './test-render-hook.ts';
import { type AutoRefresh, useAutoRefreshState } from './use-auto-refresh.ts';
import type { ClientLoad } from './use-client-load.ts';

const MINUTE = 60_000;

/** React's own tasks run in real time. */
const realImmediate = setImmediate;
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => realImmediate(resolve));
};
/** Lets so much time pass, and what it brings about be rendered. */
const pass = async (ms: number) => {
  await settle();
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  focusManager.setFocused(true);
});
afterEach(() => {
  vi.useRealTimers();
  focusManager.setFocused(undefined);
  refreshSetting.change(() => ({ every: 0 }));
});

const loadOf = (refresh: () => void, more: Partial<ClientLoad> = {}): ClientLoad => ({
  store: null,
  rows: 0,
  partial: false,
  loadedAt: 0,
  rejected: 0,
  cutShort: null,
  phase: 'whole',
  refreshing: false,
  growing: false,
  arrived: 0,
  fault: null,
  faultAt: 0,
  waiting: null,
  pause: null,
  stop: () => {},
  resume: () => {},
  refresh,
  keep: () => {},
  ...more,
});

async function hook(load: ClientLoad): Promise<{ state(): AutoRefresh; end(): void }> {
  const rendered = renderHook(() => useAutoRefreshState(load), Fragment);
  await pass(1);
  return { state: rendered.result, end: rendered.unmount };
}

it('asks for nothing by itself until it is told to, then every so many minutes', async () => {
  const refresh = vi.fn();
  const { state, end } = await hook(loadOf(refresh));
  await pass(60 * MINUTE);
  expect(refresh).not.toHaveBeenCalled();
  state().setEvery(15);
  await pass(1);
  expect(refresh).toHaveBeenCalledTimes(1);
  await pass(14 * MINUTE);
  expect(refresh).toHaveBeenCalledTimes(1);
  await pass(2 * MINUTE);
  expect(refresh).toHaveBeenCalledTimes(2);
  end();
});

it('a hidden tab asks for nothing; what fell due is asked for when it is seen again', async () => {
  refreshSetting.change(() => ({ every: 5 }));
  const refresh = vi.fn();
  const { end } = await hook(loadOf(refresh));
  focusManager.setFocused(false);
  await pass(30 * MINUTE);
  expect(refresh).not.toHaveBeenCalled();
  focusManager.setFocused(true);
  await pass(1);
  expect(refresh).toHaveBeenCalledTimes(1);
  end();
});

it('refreshes within a minute after the computer slept', async () => {
  refreshSetting.change(() => ({ every: 60 }));
  const refresh = vi.fn();
  const { end } = await hook(loadOf(refresh));
  await pass(MINUTE);
  // The clock goes on, timers do not.
  vi.setSystemTime(8 * 60 * MINUTE);
  await pass(MINUTE);
  expect(refresh).toHaveBeenCalledTimes(1);
  end();
});

it('tries again what failed, the full interval after the fault', async () => {
  refreshSetting.change(() => ({ every: 5 }));
  const refresh = vi.fn();
  const { end } = await hook(loadOf(refresh, { refreshing: true, phase: 'failed', faultAt: 2 * MINUTE }));
  await pass(6 * MINUTE);
  expect(refresh).not.toHaveBeenCalled();
  await pass(MINUTE);
  expect(refresh).toHaveBeenCalledTimes(1);
  end();
});

it('rests while it is paused, and while a load runs, was stopped, or failed with nothing to go on from', async () => {
  refreshSetting.change(() => ({ every: 5 }));
  const refresh = vi.fn();
  const paused = await hook(loadOf(refresh));
  paused.state().setPaused(true);
  await pass(1);
  await pass(30 * MINUTE);
  expect([refresh.mock.calls.length, paused.state().dueAt]).toEqual([0, null]);
  paused.end();
  for (const more of [
    { refreshing: true, phase: 'loading' },
    { refreshing: true, phase: 'stopped' },
    { phase: 'failed' },
    { loadedAt: null },
  ] as const) {
    const { end } = await hook(loadOf(refresh, more));
    await pass(30 * MINUTE);
    end();
  }
  expect(refresh).not.toHaveBeenCalled();
});
