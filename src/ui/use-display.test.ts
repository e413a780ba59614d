import { expect, it } from 'vitest';
import { checkedDisplay } from './use-display.ts';

it('takes over kept choices and replaces unknown ones by the defaults', () => {
  const standard = { density: 'compact', times: 'relative', zone: 'local', bytes: 'decimal' };
  expect(checkedDisplay(null)).toEqual(standard);
  expect(checkedDisplay('nonsense')).toEqual(standard);
  expect(checkedDisplay({ density: 'huge', zone: 'utc', bytes: 7 })).toEqual({ ...standard, zone: 'utc' });
});
