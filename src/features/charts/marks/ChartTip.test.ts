// @vitest-environment happy-dom
import { usePointedValue } from '#state/view/page-state.ts';
import { MantineProvider } from '@mantine/core';
import { act, createElement, Fragment } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChartTip } from './ChartTip.tsx';
import type { Mark } from './mark.ts';
import { MarkRows } from './MarkRows.tsx';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({ addEventListener: () => undefined, removeEventListener: () => undefined }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('shows one line a client, also where two have the same name', async () => {
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
});

it('tells the numbers that the mark has now until Escape, and nothing of one that has gone', async () => {
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const draw = (...shares: string[]) => {
    const marks = shares.map((share, at): Mark => ({
      id: `${at}`,
      label: 'Guest',
      figure: '1',
      share,
      lengths: [1],
      colour: null,
      tip: [['Share', share]],
      value: { field: 'ssid', value: 'Guest' },
      choose: () => undefined,
    }));
    const page = createElement(Fragment, null, createElement(MarkRows, { marks }), createElement(Pointed));
    return act(() => Promise.resolve(root.render(createElement(MantineProvider, { env: 'test' }, page))));
  };
  /** The value that the filter panel marks. */
  const Pointed = () => createElement('output', null, usePointedValue('ssid'));
  const pointed = () => box.querySelector('output')?.textContent;
  const tip = () => document.querySelector('[class*=tipPlace]')?.textContent ?? null;
  await draw('15.7 %');
  await act(() => Promise.resolve(box.querySelector('button')?.focus()));
  expect([tip(), pointed()]).toEqual(['GuestShare15.7 %', 'Guest']);
  await draw('100.0 %');
  expect(tip()).toBe('GuestShare100.0 %');
  const press = (key: string) =>
    act(() => Promise.resolve(window.dispatchEvent(new KeyboardEvent('keydown', { key }))));
  await press('a');
  expect(tip()).not.toBeNull();
  await press('Escape');
  expect([tip(), pointed()]).toEqual([null, '']);
  await act(() => Promise.resolve(box.querySelector('button')?.blur()));
  await act(() => Promise.resolve(box.querySelector('button')?.focus()));
  expect(tip()).not.toBeNull();
  await draw();
  expect([tip(), pointed()]).toEqual([null, '']);
  await act(() => Promise.resolve(root.unmount()));
});

it('stays while the pointer is on the mark or on the tip, and goes a moment after it has left both', async () => {
  vi.useFakeTimers();
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const mark: Mark = {
    id: '1',
    label: 'Other (12)',
    figure: '9',
    share: '3.0 %',
    lengths: [1],
    colour: null,
    tip: [['Share', '3.0 %']],
  };
  await act(() =>
    Promise.resolve(
      root.render(createElement(MantineProvider, { env: 'test' }, createElement(MarkRows, { marks: [mark] }))),
    ),
  );
  const tip = () => document.querySelector('[class*=tipPlace]');
  const row = box.querySelector('li');
  // React makes pointerenter and pointerleave of these two.
  const go = (from: Element | null, to: Element | null) =>
    act(() => {
      from?.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, relatedTarget: to }));
      to?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, relatedTarget: from }));
      return Promise.resolve();
    });
  const wait = () => act(() => vi.advanceTimersByTimeAsync(1000));
  await go(document.body, row);
  expect(tip()).not.toBeNull();
  await go(row, tip());
  await wait();
  expect(tip()).not.toBeNull();
  await go(tip(), document.body);
  await wait();
  expect(tip()).toBeNull();
  // Its label is cut in two, which would be read as two words.
  expect(row?.firstElementChild?.textContent).toBe('Other (12), 9, 3.0 %');
  await act(() => Promise.resolve(root.unmount()));
  vi.useRealTimers();
});
