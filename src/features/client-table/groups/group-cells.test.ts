import { expect, it } from 'vitest';
import { type ColumnKey, columnShape } from '#clients/columns.ts';
import { placed } from '../grid/column-window.ts';
import { groupCells, groupColumnBeside } from './group-cells.ts';

const columns = (...keys: ColumnKey[]) =>
  placed(keys.map((key) => ({ key, width: columnShape(key).width, pinned: false })));

it('puts figures under their columns and the label in the first run of others', () => {
  const all = columns('status', 'name', 'ip', 'usage', 'lastSeen', 'sent');
  const { label, figures } = groupCells(all);
  expect(label).toEqual({ left: all[1].left, width: all[1].width + all[2].width, colIndex: 3, colSpan: 2 });
  expect(figures.map(({ key, left, colIndex }) => [key, left, colIndex])).toEqual([
    ['status', all[0].left, 2],
    ['usage', all[3].left, 5],
    ['sent', all[5].left, 7],
  ]);
});

it('gives the whole line to the label where no run has room for it', () => {
  const { label, figures } = groupCells(columns('status', 'vlan', 'usage', 'sent'));
  expect(figures).toEqual([]);
  expect(label).toMatchObject({ left: 34, colIndex: 2, colSpan: 4 });
  expect(groupCells([]).label.width).toBe(0);
});

it('goes from cell to cell of the line, whatever columns the label covers', () => {
  const cells = groupCells(columns('status', 'name', 'ip', 'usage', 'lastSeen', 'sent'));
  const walk = (column: number, step: -1 | 1) => groupColumnBeside(cells, column, step);
  expect([1, 2, 3, 4, 6].map((column) => walk(column, 1))).toEqual([2, 4, 4, 6, 6]);
  expect([6, 4, 3, 2, 1].map((column) => walk(column, -1))).toEqual([4, 2, 1, 1, 1]);
});
