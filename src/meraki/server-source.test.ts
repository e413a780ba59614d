import { afterEach, expect, it, vi } from 'vitest';
import { hearSource, subscribeToSource } from './server-source.ts';

afterEach(() => void vi.useRealTimers());

it('tells of another key at once, of an earlier one after a minute, and of answers without a name never', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const told = vi.fn();
  const end = subscribeToSource(told);
  const hear = (name: string | null) => {
    told.mockClear();
    hearSource(new Headers(name === null ? {} : { 'clientscope-source': name }));
    return told.mock.calls.length;
  };
  hear('first');
  expect([hear('first'), hear(null), hear('second'), hear('second'), hear('third')]).toEqual([0, 0, 1, 0, 1]);
  // Two servers with two keys behind one address.
  for (let at = 0; at < 50; at++) expect([hear('second'), hear('third')]).toEqual([0, 0]);
  vi.advanceTimersByTime(60_000);
  expect([hear('second'), hear('third'), hear('second')]).toEqual([1, 1, 0]);
  end();
});
