import { expect, it } from 'vitest';
import { flatEntries, groupedEntries } from './list-entries.ts';

const group = (value: string, start: number, count: number) => ({
  value,
  start,
  count,
  absent: 0,
  flagged: 0,
  sums: [],
});

it('is the order itself without groups', () => {
  const entries = flatEntries(Uint32Array.of(4, 2));
  expect(entries.count).toBe(2);
  expect(entries.at(1)).toEqual({ kind: 'client', row: 2 });
  expect(entries.indexOf(2)).toBe(1);
  expect(entries.indexOf(7)).toBe(-1);
});

it('puts the clients of open groups behind their group', () => {
  const groups = [group('b', 2, 2), group('a', 0, 2), group('c', 4, 1)];
  const entries = groupedEntries(groups, Uint32Array.of(9, 8, 7, 6, 5), new Set(['a', 'gone']));
  const lines = Array.from({ length: entries.count }, (_, index) => {
    const entry = entries.at(index);
    return entry.kind === 'group' ? entry.group.value : entry.row;
  });
  expect(lines).toEqual(['b', 'a', 9, 8, 'c']);
  expect(entries.indexOf(8)).toBe(3);
  expect(entries.indexOf(7)).toBe(-1);
  expect(groupedEntries([], new Uint32Array(0), new Set()).count).toBe(0);
});

it('finds a client of several groups in the one that is open', () => {
  const groups = [group('a', 0, 2), group('b', 2, 2)];
  const rows = Uint32Array.of(9, 8, 8, 7);
  expect(groupedEntries(groups, rows, new Set(['b'])).indexOf(8)).toBe(2);
  expect(groupedEntries(groups, rows, new Set(['a', 'b'])).indexOf(8)).toBe(2);
  expect(groupedEntries(groups, rows, new Set(['a'])).indexOf(7)).toBe(-1);
});
