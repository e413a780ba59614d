// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { useFocusReturned } from './Dialog.tsx';

function Opened({ opened }: { readonly opened: boolean }) {
  useFocusReturned(opened);
  return null;
}

it('gives the focus to the nearest part when what had it is removed a moment after the dialog has closed', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML =
    '<a href="#list">Skip</a><main><input type="search" /><span><button>Chip</button></span></main><div id="root"></div>';
  const root = createRoot(document.querySelector('#root') ?? document.body);
  const show = (opened: boolean) => act(() => Promise.resolve(root.render(createElement(Opened, { opened }))));
  const chip = document.querySelector('button');
  chip?.focus();
  await show(true);
  chip?.blur();
  // A chip goes after the list was painted.
  chip?.addEventListener('focus', () => requestAnimationFrame(() => chip.parentElement?.remove()));
  await show(false);
  await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
  await act(() => Promise.resolve(root.unmount()));
});
