// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { LoadPhaseProvider } from '#state/view/use-client-view.ts';
import { DataAge } from './DataAge.tsx';

it('is in bold once the data are an hour old', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const box = document.createElement('div');
  const root = createRoot(box);
  const weightAt = (age: number) => {
    act(() =>
      root.render(
        <MantineProvider>
          <DataAge loadedAt={Date.now() - age} />
        </MantineProvider>,
      ),
    );
    return box.querySelector('p')?.style.fontWeight;
  };
  expect(weightAt(0)).toBe('400');
  expect(weightAt(7_300_000)).toBe('600');
  expect(box.querySelector('p')?.textContent).toBe('Updated 2 h ago');
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

it('tells screen readers of a refresh, and not of the pages of the first load', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const box = document.createElement('div');
  const root = createRoot(box);
  const said = (phase: 'loading' | 'whole', loadedAt: number) => {
    act(() =>
      root.render(
        <MantineProvider>
          <LoadPhaseProvider value={phase}>
            <DataAge loadedAt={loadedAt} />
          </LoadPhaseProvider>
        </MantineProvider>,
      ),
    );
    return box.querySelector('[aria-live]')?.textContent;
  };
  expect(said('loading', 1000)).toBe('');
  expect(said('loading', 2000)).toBe('');
  expect(said('whole', 2000)).toBe('');
  expect(said('loading', 2000)).toBe('');
  expect(said('whole', 9000)).toMatch(/^Updated 1 Jan 1970, /);
  act(() => root.unmount());
  vi.unstubAllGlobals();
});
