import { finished } from '#engine/finished.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { storeOf } from '#clients/wire/client-store.ts';
import { comparePeriods } from './period-usage.ts';

const record = (id: string, kilobytes: number | null) => ({
  id,
  usage: { sent: kilobytes, recv: kilobytes === null ? null : 0 },
});

const compared = (one: readonly object[], both: readonly object[], top = 3) =>
  finished(comparePeriods(storeOf(one), storeOf(both), top));

it('subtracts per client, and says what cannot be compared instead of showing 0', () => {
  const result = compared(
    [record('up', 9), record('down', 1), record('new', 4), record('odd', 9), record('mute', null), record('late', 1)],
    [record('up', 11), record('down', 8), record('new', 4), record('old', 5), record('odd', 8), record('mute', 3)],
  );
  expect(result).toEqual({
    now: 14,
    before: 14,
    risers: [
      { id: 'up', name: 'up', now: 9, before: 2 },
      { id: 'new', name: 'new', now: 4, before: 0 },
    ],
    fallers: [
      { id: 'down', name: 'down', now: 1, before: 7 },
      { id: 'old', name: 'old', now: 0, before: 5 },
    ],
    started: 1,
    ended: 1,
    compared: 4,
    unknown: 3,
  });
});

it('equals a script that goes client by client', () => {
  const usage = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 15 });
  fc.assert(
    fc.property(usage, (usages) => {
      const one = usages.map(([now], at) => record(`k${at}`, now / 10));
      const both = usages.map(([now, before], at) => record(`k${at}`, (now + before) / 10));
      const result = compared(one, both, 100);
      const rising = usages.filter(([now, before]) => now > before).length;
      const falling = usages.filter(([now, before]) => now < before).length;
      expect([result.risers.length, result.fallers.length, result.unknown]).toEqual([rising, falling, 0]);
      expect(result.before).toBeCloseTo(
        usages.reduce((sum, [, before]) => sum + before / 10, 0),
        3,
      );
      for (const { id, now, before } of [...result.risers, ...result.fallers]) {
        const [sent, earlier] = usages[Number(id.slice(1))];
        expect([now, before]).toEqual([sent / 10, earlier / 10]);
      }
    }),
  );
});
