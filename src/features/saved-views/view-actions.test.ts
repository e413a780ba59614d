import { expect, it } from 'vitest';
import { linkOf } from './view-actions.ts';

const HERE = 'http://127.0.0.1:5173/?network=N_1&q=old&sort=name&columns=ip&client=k1';
const partsOf = (link: string) => Object.fromEntries(new URL(link).searchParams);
const NOTHING = { name: 'Mine', starred: false, q: null, columns: null, sort: null };

it('carries filter, sort and columns of the view, and the network of the page', () => {
  const view = {
    ...NOTHING,
    q: 'vlan:30',
    columns: ['mac', 'share'] as const,
    sort: [{ column: 'name' as const, descending: true }],
  };
  expect(partsOf(linkOf(view, HERE))).toEqual({ network: 'N_1', q: 'vlan:30', sort: '-name', columns: 'mac,share' });
});

it('leaves to the reader what the view does not hold', () => {
  expect(partsOf(linkOf({ ...NOTHING, q: '' }, HERE))).toEqual({ network: 'N_1', sort: 'name' });
});
