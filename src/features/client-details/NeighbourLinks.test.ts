import { storeOf } from '#clients/wire/client-store.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { neighboursOf } from './NeighbourLinks.tsx';

const maybe = (...values: string[]) => fc.constantFrom(null, ...values);
const records = fc.array(
  fc.record({
    recentDeviceName: maybe('SW Floor 1', 'SW "2", west', 'AP-1'),
    switchport: maybe('1', '12', '1/1'),
    ip: maybe('10.0.0.1', '10.0.0.10'),
    user: maybe('miles', 'a, b', 'x:y'),
  }),
  { minLength: 1, maxLength: 30 },
);

it('counts what a naive comparison counts, whatever the values hold', () => {
  fc.assert(
    fc.property(records, (list) => {
      const store = storeOf(list.map((one, index) => ({ ...one, id: `k${index}` })));
      const own = list[0];
      const sharing = (same: (other: (typeof list)[number]) => boolean) => list.slice(1).filter(same).length;
      const expected: Record<string, number> = {};
      if (own.recentDeviceName !== null && own.switchport !== null)
        expected['port'] = sharing(
          (other) => other.recentDeviceName === own.recentDeviceName && other.switchport === own.switchport,
        );
      if (own.recentDeviceName !== null)
        expected['device'] = sharing((other) => other.recentDeviceName === own.recentDeviceName);
      if (own.ip !== null) expected['ip'] = sharing((other) => other.ip === own.ip);
      if (own.user !== null) expected['user'] = sharing((other) => other.user === own.user);
      expect(Object.fromEntries(neighboursOf(store, 0).map(({ kind, others }) => [kind, others]))).toEqual(expected);
    }),
  );
});
