// @vitest-environment happy-dom
import { Fragment } from 'react';
import { expect, it, vi } from 'vitest';
import { renderHook } from '#state/load/test-render-hook.ts';
import { useMinute } from './page-state.ts';

it('the minute is right as soon as a hidden tab is seen again, whose timers may have stood still', async () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date', 'setInterval', 'clearInterval'] });
  const minute = renderHook(useMinute, Fragment);
  await expect.poll(() => minute.result()).toBe(0);
  vi.setSystemTime(3 * 3_600_000 + 1);
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => minute.result()).toBe(3 * 3_600_000);
  minute.unmount();
  vi.useRealTimers();
});
