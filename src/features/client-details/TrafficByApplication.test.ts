import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { trafficByApplication, trafficPeriod } from './TrafficByApplication.tsx';

const row = fc.record({
  at: fc.constant(Number.NaN),
  application: fc.constantFrom('Google', 'Teams', 'SMB', 'DNS', ''),
  sent: fc.nat(1000),
  received: fc.nat(1000),
  flows: fc.nat(9),
});

it('adds up to the total, largest first, however few are named', () => {
  fc.assert(
    fc.property(fc.array(row), fc.integer({ min: 1, max: 6 }), (rows, n) => {
      const parts = trafficByApplication(rows, n);
      for (const key of ['sent', 'received', 'flows'] as const) {
        const total = rows.reduce((sum, one) => sum + one[key], 0);
        expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(total);
      }
      const named = parts.filter(({ kind }) => kind === 'application').map((part) => part.sent + part.received);
      expect(named).toEqual([...named].sort((a, b) => b - a));
      expect(parts.length).toBeLessThanOrEqual(n + 1);
    }),
  );
});

it('is of the days that Meraki noted, whatever span the list shows', () => {
  const rowAt = (at: number) => ({ at, application: 'DNS', sent: 1, received: 1, flows: 1 });
  const rows = [rowAt(3), rowAt(Number.NaN), rowAt(1), rowAt(2)];
  expect(trafficPeriod(rows)).toEqual({ from: 1, to: 3 });
  expect(trafficPeriod([rowAt(Number.NaN)])).toBeNull();
});

it('an application that is called Unnamed stays apart from those without a name', () => {
  const called = (application: string) => ({ at: 1, application, sent: 1, received: 1, flows: 1 });
  const names = trafficByApplication([called(''), called('Unnamed')], 8).map(({ name }) => name);
  expect(names.toSorted()).toEqual(['Unnamed', '“Unnamed”']);
});
