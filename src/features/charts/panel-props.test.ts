// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRested } from './panel-props.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks about other clients after a rest, and goes on at once where the filter leaves the same ones', async () => {
  const box = document.createElement('div');
  const root = createRoot(box);
  const Asking = ({ ids }: { readonly ids: readonly string[] }) => useRested(ids)?.join() ?? 'nobody';
  const draw = (...ids: string[]) => act(() => Promise.resolve(root.render(createElement(Asking, { ids }))));
  const rest = () => act(() => Promise.resolve(vi.advanceTimersByTime(500)));
  await draw('k1', 'k2');
  expect(box.textContent).toBe('k1,k2');
  await draw('k1', 'k2');
  expect(box.textContent).toBe('k1,k2');
  await draw('k3');
  expect(box.textContent).toBe('nobody');
  await rest();
  expect(box.textContent).toBe('k3');
  await draw();
  await rest();
  expect(box.textContent).toBe('nobody');
  await act(() => Promise.resolve(root.unmount()));
});
