// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { ChartTip } from './ChartTip.tsx';

it('shows one line a client, also where two have the same name', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({ addEventListener: () => undefined, removeEventListener: () => undefined }));
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const draw = (...amounts: string[]) => {
    const lines = amounts.map((text) => ({ label: 'iPhone', text }));
    return act(() =>
      Promise.resolve(
        root.render(createElement(MantineProvider, null, createElement(ChartTip, { title: 'T', lines }))),
      ),
    );
  };
  const told = vi.spyOn(console, 'error');
  await draw('1 Mbit/s', '2 Mbit/s', '3 Mbit/s');
  await draw('2 Mbit/s', '1 Mbit/s');
  expect(told).not.toHaveBeenCalled();
  expect(box.querySelectorAll('.mantine-Group-root')).toHaveLength(2);
  await act(() => Promise.resolve(root.unmount()));
  vi.unstubAllGlobals();
});
