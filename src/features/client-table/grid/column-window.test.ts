import { COLUMN_KEYS, type ColumnKey, columnShape } from '#clients/columns.ts';
import { expect, it } from 'vitest';
import {
  besideDetails,
  columnWindow,
  fitted,
  offsetShowingColumn,
  placed,
  SELECT_WIDTH,
  totalWidth,
  usualWidth,
} from './column-window.ts';

const sized = (keys: readonly (typeof COLUMN_KEYS)[number][], pinned = 0) =>
  keys.map((key, index) => ({ key, width: 100, pinned: index < pinned }));

it('fills the list exactly, by the columns that can use it', () => {
  const columns = fitted(sized(['status', 'name', 'mac', 'os']), {}, 1001);
  expect(totalWidth(columns)).toBe(1001);
  expect(columns.map(({ width }) => width > 100)).toEqual([false, true, false, true]);
  expect(fitted(sized(['status', 'name', 'mac']), { name: 100 }, 500).map(({ width }) => width)).toEqual([
    100,
    100,
    300 - SELECT_WIDTH,
  ]);
  expect(totalWidth(fitted(sized(['status', 'name']), {}, 100))).toBe(SELECT_WIDTH + 200);
});

it('narrows columns a little where all then fit, but none that was resized', () => {
  const narrow = (resized: Record<string, number>) =>
    fitted(sized(['status', 'name', 'os']), resized, SELECT_WIDTH + 285);
  expect(narrow({}).map(({ width }) => width)).toEqual([100, 92, 93]);
  expect(narrow({ name: 100 }).map(({ width }) => width)).toEqual([100, 100, 100]);
});

it('has room for dates where times are dates', () => {
  expect(usualWidth('lastSeen', 'absolute')).toBeGreaterThan(usualWidth('lastSeen', 'relative'));
  expect(usualWidth('firstSeen', 'absolute')).toBe(usualWidth('lastSeen', 'absolute'));
  for (const key of ['name', 'share', 'usage'] as const)
    expect(usualWidth(key, 'absolute')).toBe(columnShape(key).width);
});

it('draws few columns all, of many those in sight and the pinned ones', () => {
  expect(columnWindow(placed(sized(COLUMN_KEYS.slice(0, 10))), 5000, 6000)).toHaveLength(10);
  const many = placed(sized(COLUMN_KEYS, 1));
  const window = columnWindow(many, 1000, 1500);
  expect(window.map(({ colIndex }) => colIndex)).toEqual([2, 11, 12, 13, 14, 15, 16]);
  const drawn = window.reduce((sum, { width, gap }) => sum + width + gap, SELECT_WIDTH);
  expect(drawn).toBe(many[14].left + 100);
});

it('scrolls no further than needed to show a column beside the pinned ones', () => {
  const many = placed(sized(COLUMN_KEYS, 1));
  expect(offsetShowingColumn(many, 2, 700, 500)).toBe(700);
  expect(offsetShowingColumn(many, 4, 0, 500)).toBe(0);
  expect(offsetShowingColumn(many, 10, 0, 500)).toBe(many[8].left + 100 - 500);
  expect(offsetShowingColumn(many, 4, 900, 500)).toBe(many[2].left - SELECT_WIDTH - 100);
});

it('lets low-value columns go beside open details, never the one sorted by', () => {
  const keys: readonly ColumnKey[] = ['status', 'name', 'ip', 'mac', 'manufacturer', 'os', 'vlan', 'usage', 'lastSeen'];
  const sized = keys.map((key) => ({ key, width: columnShape(key).width, pinned: false }));
  const at = (available: number, ...kept: readonly ColumnKey[]) => besideDetails(sized, kept, available);
  const names = (columns: ReturnType<typeof at>) => columns.map(({ key }) => key);
  expect(at(2000)).toEqual(sized);
  expect(names(at(694, 'usage'))).toEqual(['status', 'name', 'ip', 'mac', 'usage', 'lastSeen']);
  expect(totalWidth(at(694, 'usage'))).toBeLessThanOrEqual(694);
  expect(names(at(694, 'os'))).toContain('os');
  expect(names(at(100, 'os'))).toEqual(['os']);
});
