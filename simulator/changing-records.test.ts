import { expect, it } from 'vitest';
import { CHANGING } from './network-ids.ts';
import { createSimulator } from './simulator.ts';

const simulate = createSimulator({ now: () => Date.UTC(2026, 10, 2, 10, 30) });

async function load(query: string): Promise<Array<Record<string, unknown>>> {
  const response = await simulate(
    new Request(`https://api.meraki.com/api/v1/networks/${CHANGING}/clients?perPage=1000&${query}`, {
      headers: { authorization: 'Bearer x' },
    }),
  );
  return response.json();
}

it('gives two editions in turn, and each question its own turns', async () => {
  const [first, second, third] = [
    await load('timespan=86400'),
    await load('timespan=86400'),
    await load('timespan=86400'),
  ];
  const other = await load('timespan=604800');
  expect([first.length, second.length]).toEqual([117, 118]);
  expect(third).toEqual(first);
  const ids = (records: typeof first) => new Set(records.map(({ id }) => id));
  expect([...ids(first)].filter((id) => !ids(second).has(id))).toHaveLength(2);
  expect(ids(other).has(first[0]['id'])).toBe(true);
  const named = (records: typeof first, name: string) => records.find(({ description }) => description === name);
  expect(named(first, 'Device 13')).toMatchObject({ vlan: '10', status: 'Online' });
  expect(named(second, 'Device 13')).toMatchObject({ vlan: '20', status: 'Online' });
  expect(named(first, 'Device 50')).toEqual(named(second, 'Device 50'));
});
