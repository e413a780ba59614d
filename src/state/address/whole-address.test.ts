import { expect, it, vi } from 'vitest';
import { SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { termsOfText, KEYS } from './keys.ts';
import { inOrder, isInOrder, linkWith, strangeParts } from './whole-address.ts';

const HERE = 'http://127.0.0.1:5173/?network=N_1&timespan=86400';

/** What the linkers of chat programs and mail leave out at a link's end, or take for bold text. */
const CUT = /[.,;:!?*_~()[\]{}'"’”|\\]$/;

it.each(['ip:10.1.', 'ap:lobby*', 'name:what?', 'mac:*:[1-4]', 'user:"a)"', 'port:x!', 'name:"ends_"', 'é', '～x'])(
  'a link with %s ends where no chat program cuts it, and reads back',
  (q) => {
    const link = linkWith({ q: termsOfText(q) }, HERE);
    expect(link).not.toMatch(CUT);
    expect(link).toMatch(/^[\w~:,/.%+=&?-]+$/);
    expect(linkWith({ q: termsOfText(new URL(link).searchParams.get('q') ?? '') }, HERE)).toBe(link);
    expect(isInOrder(new URL(link).search)).toBe(true);
  },
);

it('orders an address with the network last, and keeps what it does not know', () => {
  const search = new URLSearchParams('network=N_1&q=ip:10.1.&ask.vlan=30&new=1&timespan=7200&sort=name');
  expect(inOrder(search).toString()).toBe('new=1&q=ip%3A10.1.&sort=name&ask.vlan=30&timespan=7200&network=N_1');
  expect(isInOrder('?network=N_1&q=ip:10.1.')).toBe(false);
});

it('names keys that are not ours, and other values of a key than its first', () => {
  expect(
    strangeParts(new URLSearchParams('q=a&q=b&new=1&new=2&network=N_1&network=N_1&=x&ask.vlan=3&ask.vlan=')),
  ).toEqual(['another q=b', 'new', 'another ask.vlan=']);
});

it('is the table of all keys', () => {
  expect(Object.keys(KEYS).filter((key) => !key.startsWith('ask.'))).toEqual([
    'q',
    'sort',
    'group',
    'groupsort',
    'client',
    'band',
    'columns',
    'panels',
    't0',
    'timespan',
    'network',
  ]);
  for (const { name } of SERVER_FILTERS) expect(KEYS).toHaveProperty([`ask.${name}`]);
});

it('says what of a choice it does not know', () => {
  expect(KEYS.group.parse('colour')).toEqual({ value: null, unknown: ['colour'] });
  expect(KEYS.group.parse('usage')).toEqual({ value: null, unknown: ['usage'] });
  expect(KEYS.group.parse('ssid')).toEqual({ value: 'ssid', unknown: [] });
  expect(KEYS.band.parse('tables')).toEqual({ value: 'charts', unknown: ['tables'] });
  expect(KEYS.band.parse('roster')).toEqual({ value: 'roster', unknown: [] });
  expect(KEYS.groupsort.parse('size')).toEqual({ value: 'clients', unknown: ['size'] });
});

it('opens no client without an id', () => {
  expect(KEYS.client.parse('')).toBeNull();
  expect(KEYS.client.parse('k1')).toBe('k1');
});

it.each([
  ['?q=apple&amp;network=N_1', '?q=apple&network=N_1'],
  ['?q=apple;x;timespan=7200;ask.vlan=10#a', '?q=apple;x&timespan=7200&ask.vlan=10#a'],
])('the address %s, whose & were passed on as something else, is mended', async (address, mended) => {
  vi.stubGlobal('location', new URL(address, 'http://127.0.0.1:5173/tools/'));
  const replaceState = vi.fn();
  vi.stubGlobal('history', { state: null, replaceState });
  vi.resetModules();
  await import('./asked-scope.ts');
  vi.unstubAllGlobals();
  expect(replaceState).toHaveBeenCalledWith(null, '', `/tools/${mended}`);
});
