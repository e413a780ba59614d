// @vitest-environment happy-dom
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { useFocusKept } from './use-focus-kept.ts';

const KEYBOARD = 0;
const POINTER = 1;

function Page() {
  useFocusKept();
  return null;
}

let unmount = () => {};
afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

/** Presses Delete, which goes away by that. @returns whether the other button has the focus then */
async function keepsFocus(role: string, by: number): Promise<boolean> {
  document.body.innerHTML = `<div role="${role}"><button>Delete</button><button>Other</button></div><div id="root"></div>`;
  const root = createRoot(document.querySelector('#root') ?? document.body);
  unmount = () => root.unmount();
  const listens = vi.spyOn(window, 'addEventListener');
  root.render(createElement(Page));
  await expect.poll(() => listens).toHaveBeenCalledWith('click', expect.anything(), { capture: true });
  const pressed = document.querySelector('button');
  pressed?.addEventListener('click', () => pressed.remove());
  pressed?.focus();
  pressed?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: by }));
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  return document.activeElement?.tagName === 'BUTTON';
}

it.each([
  ['dialog', KEYBOARD, true],
  ['group', KEYBOARD, true],
  // Or Escape would not close the panel.
  ['dialog', POINTER, true],
  ['group', POINTER, false],
])('in a %s, clicked %i times: the focus is kept %s', async (role, by, kept) => {
  expect(await keepsFocus(role, by)).toBe(kept);
});

it('gives the focus to the search box beside a button that goes', async () => {
  document.body.innerHTML =
    '<main><button>Before</button><div><input type="search" /><span><button>Clear</button></span></div></main><div id="root"></div>';
  const root = createRoot(document.querySelector('#root') ?? document.body);
  unmount = () => root.unmount();
  const listens = vi.spyOn(window, 'addEventListener');
  root.render(createElement(Page));
  await expect.poll(() => listens).toHaveBeenCalledWith('click', expect.anything(), { capture: true });
  const pressed = document.querySelector<HTMLElement>('span button');
  pressed?.addEventListener('click', () => pressed.remove());
  pressed?.focus();
  pressed?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: KEYBOARD }));
  await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
});
