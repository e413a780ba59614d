import { expect, it } from 'vitest';
import { onwards } from './back-steps.ts';

const entry = (index: number, query: string, sameDocument = true) => ({
  id: `id${index}`,
  index,
  url: `http://127.0.0.1:5173/${query}`,
  sameDocument,
});

/** A network, its filter, the same after the details were closed, and a group. */
const ENTRIES = ['?network=N_1', '?q=a+b&network=N_1', '?network=N_1&q=a%20b', '?group=ssid&network=N_1'].map(
  (query, index) => entry(index, query),
);
const step = (from: number, to: number, waiting = '') => onwards(ENTRIES[from], ENTRIES[to], ENTRIES, waiting);

it('goes on over a step between two entries that say the same', () => {
  expect(step(2, 1)).toBe(-1);
  expect(step(1, 2)).toBe(1);
});

it('stays after a step that changes something', () => {
  expect(step(1, 0)).toBe(0);
  expect(step(3, 2)).toBe(0);
  expect(step(2, 3)).toBe(0);
});

it('stays after a jump of several steps', () => {
  const entries = [entry(0, ''), entry(1, '?q=a'), entry(2, '?q=b'), entry(3, '?q=a')];
  expect(onwards(entries[3], entries[1], entries)).toBe(0);
});

it('stays after an edit that was taken back before it was written', () => {
  expect(step(2, 1, 'id2')).toBe(0);
});

it('never leaves the page', () => {
  const first = [entry(0, '?q=a'), entry(1, '?q=a')];
  expect(onwards(first[1], first[0], first)).toBe(0);
  expect(onwards(first[0], first[1], first)).toBe(0);
  const other = [entry(0, '?q=b', false), entry(1, '?q=a'), entry(2, '?q=a')];
  expect(onwards(other[2], other[1], other)).toBe(0);
});
