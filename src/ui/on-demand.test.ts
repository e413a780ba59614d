// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"handleDisabledFileLoadingAsSuccess":true}}
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { codeOnDemand, setPartFault } from './on-demand.tsx';

const online = vi.spyOn(navigator, 'onLine', 'get');

/** Code that fails as often as it is told to. */
const failing = (times: number) => {
  let tries = 0;
  return () => (tries++ < times ? Promise.reject(new Error('not there')) : Promise.resolve('code'));
};
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  online.mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  setPartFault(null);
});

it('tries once more after a second, and gives up then', async () => {
  const once = codeOnDemand(failing(1))();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await once).toBe('code');
  const twice = codeOnDemand(failing(2))();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await twice).toBeNull();
});

it('waits offline for the network, and once more for a network that was back before the failure was known', async () => {
  online.mockReturnValue(false);
  const code = codeOnDemand(failing(2))();
  await vi.advanceTimersByTimeAsync(60_000);
  online.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await code).toBe('code');
});

it('loads a style sheet that failed once more before the code', async () => {
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/dialog.css' });
  const load = vi.fn(() => {
    if (load.mock.calls.length > 1) return Promise.resolve('code');
    // As Vite does, which asks for the sheet this once.
    document.head.append(sheet);
    sheet.dispatchEvent(new Event('error'));
    return Promise.reject(new Error('Unable to preload CSS'));
  });
  const code = codeOnDemand(load)();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await code).toBe('code');
  const links = document.querySelectorAll('link');
  expect(links).toHaveLength(1);
  expect(links[0]).not.toBe(sheet);
  expect(links[0].href).toBe(sheet.href);
});
