// @vitest-environment happy-dom
import { useDisplay } from '#state/settings/page-settings.ts';
import { act, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { usePanelKeys } from './use-panel-keys.ts';

const onEscape = vi.fn();
const previous = vi.fn();
const next = vi.fn();

function Panel() {
  const panel = useRef<HTMLDivElement>(null);
  const { display, setDisplay } = useDisplay();
  usePanelKeys(panel, onEscape, { place: 1, of: 3, previous, next });
  return (
    <div ref={panel}>
      <button onClick={() => setDisplay({ keys: display.keys === 'on' ? 'off' : 'on' })}>Switch single keys</button>
      <input />
    </div>
  );
}

const box = document.createElement('div');
const root = createRoot(box);
const button = () => box.querySelector('button');

const press = (target: Element | null, key: string) =>
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.clearAllMocks();
  // Without what other tests left: a dialog of theirs would take the keys.
  document.body.replaceChildren(box);
  act(() => root.render(<Panel />));
});

afterAll(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it('steps while the focus is in the panel, and closes wherever it is', () => {
  for (const key of ['j', 'ArrowRight', 'k']) press(button(), key);
  expect([next.mock.calls.length, previous.mock.calls.length]).toEqual([2, 1]);
  press(document.body, 'j');
  press(box.querySelector('input'), 'j');
  expect(next).toHaveBeenCalledTimes(2);
  press(document.body, 'Escape');
  expect(onEscape).toHaveBeenCalledTimes(1);
});

it('steps by arrows alone while the keys of single characters are off', () => {
  act(() => button()?.click());
  for (const key of ['j', 'k', 'ArrowRight']) press(button(), key);
  expect([next.mock.calls.length, previous.mock.calls.length]).toEqual([1, 0]);
  act(() => button()?.click());
  press(button(), 'k');
  expect(previous).toHaveBeenCalledTimes(1);
});
