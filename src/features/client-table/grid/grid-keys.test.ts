import { expect, it } from 'vitest';
import { movedBy } from './grid-keys.ts';

const SIZE = { rows: 100, columns: 12, page: 10 };
const move = (key: string, row: number, column: number, ctrl = false) => movedBy(key, ctrl, { row, column }, SIZE);

it('moves between rows and into the header', () => {
  expect(move('ArrowDown', 0, 3)).toEqual({ row: 1, column: 3 });
  expect(move('j', 99, 3)).toEqual({ row: 99, column: 3 });
  expect(move('k', 0, 3)).toEqual({ row: -1, column: 3 });
  expect(move('ArrowUp', -1, 3)).toEqual({ row: -1, column: 3 });
  expect(move('PageDown', 95, 3)).toEqual({ row: 99, column: 3 });
  expect(move('PageUp', 4, 3)).toEqual({ row: 0, column: 3 });
});

it('moves between cells, to the ends of the row and of the list', () => {
  expect(move('ArrowRight', 5, 11)).toEqual({ row: 5, column: 11 });
  expect(move('ArrowLeft', 5, 1)).toEqual({ row: 5, column: 0 });
  expect(move('Home', 50, 7)).toEqual({ row: 50, column: 0 });
  expect(move('End', 50, 7)).toEqual({ row: 50, column: 11 });
  expect(move('Home', 50, 7, true)).toEqual({ row: 0, column: 0 });
  expect(move('End', 50, 7, true)).toEqual({ row: 99, column: 11 });
});

it('leaves other keys and Ctrl combinations alone', () => {
  expect(move('x', 50, 3)).toBeNull();
  expect(move('ArrowDown', 50, 3, true)).toBeNull();
  expect(movedBy('ArrowDown', false, { row: 0, column: 0 }, { rows: 0, columns: 5, page: 1 })).toEqual({
    row: -1,
    column: 0,
  });
});
