import { describe, expect, it } from 'vitest';
import { checkedTime, LONGEST_SPAN_SECONDS, scopeOf, timeQuery } from './asked-scope.ts';

const now = Date.UTC(2026, 10, 24, 12);
const agoIso = (ms: number) => new Date(now - ms).toISOString();
const LONGEST_MS = LONGEST_SPAN_SECONDS * 1000;

it.each([
  ['N_1', 'N_1'],
  ['L_1.', 'L_1'],
  ['N_1)].', 'N_1'],
  ['N_1 ', 'N_1'],
  ['N_1”', 'N_1'],
  [' N_1', 'N_1'],
  ['', null],
  [' ', null],
  [null, null],
])('reads the network %j as %j', (text, networkId) => {
  expect(scopeOf((key) => (key === 'network' ? text : null))).toMatchObject({ networkId, oddNetwork: null });
});

it.each(['a/b', '.', 'N_1?x=1', 'Büro', 'N 1', '../N_1', '%2e', '<N_1>', 'N'.repeat(65)])(
  'knows that %j is no id of a network',
  (text) => {
    expect(scopeOf((key) => (key === 'network' ? text : null))).toMatchObject({ networkId: null, oddNetwork: text });
  },
);

describe('checkedTime', () => {
  it('takes a span, a start, or a day when nothing is said', () => {
    expect(checkedTime(null, null, now)).toEqual({ timespan: 86_400, t0: null, refused: [] });
    expect(checkedTime('2678400', null, now)).toEqual({ timespan: 2_678_400, t0: null, refused: [] });
    const t0 = '2026-11-20T08:00:00.000Z';
    expect(checkedTime(null, '2026-11-20T08:00:00Z', now)).toEqual({ timespan: 86_400, t0, refused: [] });
    expect(checkedTime(null, '2026-11-20T09:00+01:00', now).t0).toBe(t0);
    expect(checkedTime(null, '2026-11-20T09:00:00.0 01:00', now).t0).toBe(t0);
  });

  it.each(['', 'abc', '0', '-5', '1e3', '7200.5', 'NaN', '9'.repeat(400)])(
    'says that it cannot take timespan=%s',
    (text) => {
      const { timespan, refused } = checkedTime(text, null, now);
      expect(timespan).toBe(86_400);
      expect(refused.length).toBe(1);
    },
  );

  it.each(['', 'soon', '5', 'Tuesday', '2026-11-24T12:00:01Z', '2026-99-99'])(
    'says that it cannot take t0=%s',
    (text) => {
      expect(checkedTime('7200', text, now)).toMatchObject({ timespan: 7200, t0: null });
      expect(checkedTime('7200', text, now).refused.length).toBe(1);
    },
  );

  it('takes a start of the last day’s future while nobody knows how far this clock is behind', () => {
    expect(checkedTime(null, '2026-11-24T13:00:00Z', now, now + 86_400_000).t0).toBe('2026-11-24T13:00:00.000Z');
    expect(checkedTime(null, '2026-11-26T13:00:00Z', now, now + 86_400_000).refused.length).toBe(1);
  });

  it('gives the longest span for what is longer', () => {
    expect(checkedTime('9999999', null, now)).toMatchObject({ timespan: 2_678_400 });
    expect(checkedTime(null, agoIso(LONGEST_MS + 7_200_000), now)).toMatchObject({ timespan: 2_678_400, t0: null });
  });

  it('never both: a start wins, and that is said', () => {
    const { t0, refused } = checkedTime('7200', agoIso(5000), now);
    expect(t0).toBe(agoIso(5000));
    expect(refused.length).toBe(1);
  });
});

describe('timeQuery', () => {
  it('asks for one of the two', () => {
    expect(timeQuery({ timespan: 7200, t0: null }, now)).toEqual(['timespan', '7200']);
    expect(timeQuery({ timespan: 86_400, t0: agoIso(5000) }, now)).toEqual(['t0', agoIso(5000)]);
  });

  it('moves a start that has grown too old by seconds to where Meraki still takes it, also on the last page', () => {
    const old = agoIso(LONGEST_MS + 30_000);
    expect(checkedTime(null, old, now).t0).toBe(old);
    const [, asked] = timeQuery({ timespan: 86_400, t0: old }, now);
    expect(now + 300_000 - Date.parse(asked)).toBeLessThan(LONGEST_MS);
  });
});
