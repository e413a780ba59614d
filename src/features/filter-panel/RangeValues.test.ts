// @vitest-environment happy-dom
import { FilterProvider } from '#state/address/use-filter.ts';
import { useDisplay } from '#state/settings/page-settings.ts';
import { clientDataOf } from '#state/view/test-client-data.ts';
import { ClientDataProvider } from '#state/view/use-client-view.ts';
import { MantineProvider } from '@mantine/core';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { RangeBrush } from './RangeBrush.tsx';
import { RangeValues } from './RangeValues.tsx';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

it('the steps of the usage are round in the units that the user wants', async () => {
  const data = clientDataOf([{ id: 'k1', usage: { sent: 1500, recv: 0 } }]);
  const filter = { terms: [], typed: '', setTyped: () => undefined, change: () => undefined };
  function Range() {
    const { display, setDisplay } = useDisplay();
    const other = display.bytes === 'decimal' ? 'binary' : 'decimal';
    const units = createElement('button', { id: 'units', onClick: () => setDisplay({ bytes: other }) });
    return createElement('div', null, units, createElement(RangeValues, { field: 'usage', label: 'Usage' }));
  }
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const page = createElement(FilterProvider, { value: filter }, createElement(Range));
  const loaded = createElement(ClientDataProvider, { value: data }, page);
  await act(() => Promise.resolve(root.render(createElement(MantineProvider, { env: 'test' }, loaded))));
  const ends = () => [...box.querySelectorAll('[aria-valuetext]')].map((end) => end.getAttribute('aria-valuetext'));
  const others = () => act(() => Promise.resolve(box.querySelector<HTMLElement>('#units')?.click()));
  expect(ends()).toEqual(['1MB', '2MB']);
  await others();
  expect(ends()).toEqual(['1MiB', '2MiB']);
  await others();
  await act(() => Promise.resolve(root.unmount()));
});

it('a range is drawn on the histogram with the main button alone', async () => {
  const onChoose = vi.fn<(low: number, high: number) => void>();
  const scale = { edges: [0, 1, 2, 3], labels: ['0', '1', '2', '3'] };
  const props = { label: 'Usage', scale, counts: Uint32Array.of(1, 2, 3), low: 0, high: 3, onChoose };
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  await act(() => Promise.resolve(root.render(createElement(RangeBrush, props))));
  const columns = box.querySelector<HTMLElement>('[class*=columns]');
  HTMLElement.prototype.setPointerCapture = () => undefined;
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 0, 300, 20));
  const draw = async (button: number) => {
    for (const [type, clientX] of [
      ['pointerdown', 130],
      ['pointermove', 900],
      ['pointerup', 900],
    ] as const)
      await act(() =>
        Promise.resolve(columns?.dispatchEvent(new PointerEvent(type, { clientX, button, bubbles: true }))),
      );
  };
  await draw(2);
  expect(onChoose).not.toHaveBeenCalled();
  await draw(0);
  expect(onChoose.mock.calls).toEqual([[1, 3]]);
  vi.restoreAllMocks();
  await act(() => Promise.resolve(root.unmount()));
});

it('the last step of a slider counts before what the user does elsewhere', async () => {
  const onChoose = vi.fn<(low: number, high: number) => void>();
  const scale = { edges: [0, 1, 2, 3], labels: ['0', '1', '2', '3'] };
  const props = { label: 'Usage', scale, counts: Uint32Array.of(1, 2, 3), low: 0, high: 3, onChoose };
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  await act(() => Promise.resolve(root.render(createElement(RangeBrush, props))));
  const [lower] = box.querySelectorAll('input');
  await act(() => {
    lower.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(lower, '1');
    lower.dispatchEvent(new Event('input', { bubbles: true }));
    return Promise.resolve();
  });
  expect(onChoose).not.toHaveBeenCalled();
  await act(() => Promise.resolve(lower.blur()));
  expect(onChoose.mock.calls).toEqual([[1, 3]]);
  await act(() => Promise.resolve(root.unmount()));
});
