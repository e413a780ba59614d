import { afterEach, expect, it, vi } from 'vitest';
import { getNetwork, getNetworks, getOrganizations } from './organizations.ts';

const signal = new AbortController().signal;
afterEach(() => vi.unstubAllGlobals());

const answer = (body: unknown, status = 200) =>
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(body, { status, headers: { 'x-request-id': 'r1' } })));

it('a record with odd fields is still there; one without an id is not', async () => {
  answer([{ id: '1', name: null }, { id: 2, name: 'Two' }, { name: 'No id' }, null, 7, { id: '3', name: 'Three' }]);
  expect((await getOrganizations(signal)).items).toEqual([
    { id: '1', name: '1' },
    { id: '2', name: 'Two' },
    { id: '3', name: 'Three' },
  ]);
  answer([
    { id: 'N_1', productTypes: 'wireless' },
    { id: 'N_2', name: 'B', productTypes: ['switch', 7], organizationId: 5 },
  ]);
  expect((await getNetworks('9', signal)).items).toEqual([
    { id: 'N_1', name: 'N_1', organizationId: '9', productTypes: [] },
    { id: 'N_2', name: 'B', organizationId: '5', productTypes: ['switch', '7'] },
  ]);
  answer({ id: 'N_1' });
  expect(await getNetwork('N_1', signal)).toMatchObject({ id: 'N_1', name: 'N_1', organizationId: '' });
});

it('an item that comes on two pages is there once, as the later page has it', async () => {
  answer([
    { id: '1', name: 'Old' },
    { id: '2', name: 'Two' },
    { id: 1, name: 'New' },
  ]);
  expect((await getOrganizations(signal)).items).toEqual([
    { id: '1', name: 'New' },
    { id: '2', name: 'Two' },
  ]);
});

it('a name does not turn the sentences around it', async () => {
  answer([
    { id: '1', name: '\u202egro \u2067A\u2069' },
    { id: '2', name: '\u202e' },
  ]);
  expect((await getOrganizations(signal)).items).toEqual([
    { id: '1', name: 'gro A' },
    { id: '2', name: '2' },
  ]);
  answer({ id: 'N_1', name: 'A\u202e' });
  expect(await getNetwork('N_1', signal)).toMatchObject({ name: 'A' });
});

it('a 404 in place of a list is about the organization, that of a network about the network', async () => {
  answer({ errors: ['Not found'] }, 404);
  const fault = { kind: 'no-organization', status: 404, requestId: 'r1', detail: 'Not found' };
  await expect(getOrganizations(signal)).rejects.toMatchObject(fault);
  await expect(getNetworks('9', signal)).rejects.toMatchObject(fault);
  await expect(getNetwork('N_1', signal)).rejects.toMatchObject({ kind: 'not-found' });
});

it('says that the list may be incomplete where the link to the next page is lost or unreadable', async () => {
  const full = Array.from({ length: 1000 }, (_, at) => ({ id: `N_${at}`, name: 'A' }));
  const linked = (list: unknown, link: string) =>
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(list, { headers: { link } })));
  answer(full);
  expect(await getNetworks('9', signal)).toMatchObject({ more: true, items: { length: 1000 } });
  linked(full, '<x?startingAfter=0>; rel=first');
  expect((await getNetworks('9', signal)).more).toBe(false);
  linked(full.slice(0, 3), 'x?startingAfter=N_2; rel=next');
  expect((await getNetworks('9', signal)).more).toBe(true);
  answer(full.slice(0, 999));
  expect((await getNetworks('9', signal)).more).toBe(false);
});

it.each([{}, null, 'text', { organizations: [] }])(
  'what is no list is an error, not an empty list: %j',
  async (body) => {
    answer(body);
    await expect(getOrganizations(signal)).rejects.toMatchObject({ kind: 'not-json', requestId: 'r1' });
  },
);

it('a rate limit with status 200 is a rate limit, and all reasons are told', async () => {
  answer({ errors: ['API rate limit exceeded for organization', 'Slow down'] });
  await expect(getOrganizations(signal)).rejects.toMatchObject({
    kind: 'rate-limited',
    detail: 'API rate limit exceeded for organization; Slow down',
  });
  answer({ errors: { name: ['is odd'] } }, 400);
  await expect(getOrganizations(signal)).rejects.toMatchObject({ kind: 'bad-request', detail: 'name: is odd' });
});
