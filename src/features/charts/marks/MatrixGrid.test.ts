// @vitest-environment happy-dom
import { clientDataOf } from '#state/view/test-client-data.ts';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ShownData } from '../panel-props.ts';
import type { Matrix } from '../values/place-parts.ts';
import { MatrixGrid } from './MatrixGrid.tsx';

const shown: ShownData = {
  change: () => undefined,
  data: clientDataOf([
    { id: 'k1', os: 'iOS', vlan: '10' },
    { id: 'k2', os: 'Linux', vlan: '20' },
  ]),
};
const grid = (matrix: Matrix, text: (size: number) => string = String) =>
  createElement(MatrixGrid, { matrix, fields: ['vlan', 'os'], text, shown });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('a cell keeps the focus when the filter leaves its row and column alone', async () => {
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const draw = (matrix: Matrix) => act(() => Promise.resolve(root.render(grid(matrix))));
  const cells = [
    [1, 0],
    [0, 1],
  ];
  await draw({ rows: ['10', '20'], columns: ['iOS', 'Linux'], cells });
  const cell = box.querySelector<HTMLElement>('[aria-label="20 and Linux, 1"]');
  await act(() => Promise.resolve(cell?.focus()));
  await draw({ rows: ['20'], columns: ['Linux'], cells: [[1]] });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('20 and Linux, 1');
  const up = new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true });
  await act(() => Promise.resolve(document.activeElement?.dispatchEvent(up)));
  expect(document.activeElement?.textContent).toBe('Linux');
  await act(() => Promise.resolve(root.unmount()));
});

it('tells a value that reads null from all others, and draws each once', async () => {
  const told = vi.spyOn(console, 'error');
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const columns = ['null', null];
  await act(() => Promise.resolve(root.render(grid({ rows: ['10'], columns, cells: [[1, 2]] }))));
  expect(told).not.toHaveBeenCalled();
  expect(box.textContent).toBe('nullAll others1012');
  await act(() => Promise.resolve(root.unmount()));
});

it('has room for its longest number', () => {
  const matrix = { rows: ['10', '20'], columns: ['iOS'], cells: [[1], [1023]] };
  expect(renderToStaticMarkup(grid(matrix))).toContain('minmax(44px, 1fr)');
  expect(renderToStaticMarkup(grid(matrix, (size) => `${size} MiB`))).toContain('minmax(57px, 1fr)');
});
