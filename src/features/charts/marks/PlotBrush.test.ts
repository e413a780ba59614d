// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PlotBrush } from './PlotBrush.tsx';

/** Uneven steps, 10 px a unit. */
const EDGES = [0, 1, 3, 10];
const run = vi.fn<(from: number, to: number) => void>();
const later = vi.fn<(from: number, to: number) => void>();
let root: Root;
let box: HTMLElement;

async function draw(edges: readonly number[], actions = [{ label: 'Filter', run }]) {
  const props = {
    label: 'Chosen',
    edges,
    left: 0,
    width: 100,
    actions,
    text: (a: number, b: number) => `${a} to ${b}`,
  };
  const brush = createElement(PlotBrush, props);
  await act(() => Promise.resolve(root.render(createElement(MantineProvider, { env: 'test' }, brush))));
}

const slider = () => box.querySelector<HTMLElement>('[role=slider]');
const chosen = () => slider()?.getAttribute('aria-valuetext');
const choices = () => box.querySelector('[role=group]');

async function send(event: Event) {
  await act(() => Promise.resolve(slider()?.dispatchEvent(event)));
  return event;
}
const press = (key: string, held: KeyboardEventInit = {}) =>
  send(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
const point = (type: string, clientX: number, button = 0) =>
  send(new PointerEvent(type, { clientX, button, bubbles: true }));

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  box = document.body.appendChild(document.createElement('div'));
  root = createRoot(box);
  HTMLElement.prototype.setPointerCapture = () => undefined;
});
afterEach(async () => {
  await act(() => Promise.resolve(root.unmount()));
  box.remove();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

it('a stretch that is drawn is chosen by whole steps, also beyond the ends, and a single action is done at once', async () => {
  await draw(EDGES);
  await point('pointerdown', 15);
  await point('pointermove', 25);
  expect(chosen()).toBe('1 to 2');
  await point('pointermove', 900);
  expect(chosen()).toBe('1 to 3');
  await point('pointermove', -50);
  expect(chosen()).toBe('0 to 2');
  await point('pointerup', -50);
  expect(run.mock.calls).toEqual([[0, 2]]);
  expect(chosen()).toBe('none');
  expect(document.activeElement).toBe(slider());
});

it('the right button chooses nothing, and a touch that the browser takes over gives the choice up', async () => {
  await draw(EDGES);
  await point('pointerdown', 15, 2);
  await point('pointermove', 90);
  await point('pointerup', 90, 2);
  expect([chosen(), run.mock.calls.length]).toEqual(['none', 0]);
  await point('pointerdown', 15);
  await point('pointercancel', 15);
  await point('pointermove', 90);
  expect([chosen(), run.mock.calls.length]).toEqual(['none', 0]);
});

it('the arrow keys move a choice, with Shift its end; Enter does the action, Escape gives up', async () => {
  await draw(EDGES);
  await press('ArrowLeft');
  expect(chosen()).toBe('2 to 3');
  await press('ArrowRight');
  expect(chosen()).toBe('2 to 3');
  await press('ArrowLeft');
  await press('ArrowRight', { shiftKey: true });
  expect(chosen()).toBe('1 to 3');
  await press('Enter');
  expect(run.mock.calls).toEqual([[1, 3]]);
  await press('ArrowRight');
  expect(chosen()).toBe('0 to 1');
  // The details stay open while Escape gives up a choice.
  expect((await press('Escape')).defaultPrevented).toBe(true);
  expect((await press('Escape')).defaultPrevented).toBe(false);
  await press('Enter');
  expect([chosen(), run.mock.calls.length]).toEqual(['none', 1]);
});

it('leaves arrows with Alt, Ctrl or Cmd to the browser', async () => {
  await draw(EDGES);
  for (const held of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }]) {
    const event = await press('ArrowLeft', held);
    expect([event.defaultPrevented, chosen()]).toEqual([false, 'none']);
  }
});

it('offers several actions, and forgets a choice whose edges are gone', async () => {
  const actions = [
    { label: 'First', run },
    { label: 'Second', run: later },
  ];
  await draw(EDGES, actions);
  await press('ArrowLeft');
  await press('Enter');
  expect(run).not.toHaveBeenCalled();
  const second = [...(choices()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Second');
  await act(() => Promise.resolve(second?.click()));
  expect([later.mock.calls, choices(), document.activeElement]).toEqual([[[2, 3]], null, slider()]);
  await press('ArrowLeft');
  await draw([0, 1], actions);
  expect(chosen()).toBe('none');
});
