// @vitest-environment happy-dom
import { decodeClients } from '#clients/wire/client-block.ts';
import { CLIENT_SCHEMA } from '#clients/fields.ts';
import { type Edit, filterFor, filterOut } from '#clients/query/edits.ts';
import { formatQuery, parseQuery } from '#clients/query/terms.ts';
import { valuesIn } from '#clients/query/choice.ts';
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { ColumnStore } from '#engine/column-store.ts';
import { computeView } from '#engine/view.ts';
import { FilterButton } from '#features/client-details/FieldGroups.tsx';
import { editOf, editOfMark, onlyBoth } from '#features/charts/panel-props.ts';
import { FacetValues } from '#features/filter-panel/FacetValues.tsx';
import { termsOfText } from '#state/address/keys.ts';
import { FilterProvider, type FilterState } from '#state/address/use-filter.ts';
import { type ClientData, ClientDataProvider } from '#state/view/use-client-view.ts';
import { MantineProvider } from '@mantine/core';
import { act, createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const store = new ColumnStore(CLIENT_SCHEMA, 'id');
store.append(decodeClients([{ id: 'k1', ssid: 'Guest' }, { id: 'k2', ssid: 'Corp' }, { id: 'k3' }]).block);
const times = { now: 0, spanStart: 0 };
const data: ClientData = {
  ...({
    store,
    version: store.version,
    derivedVersion: 0,
    times,
    terms: [],
    loading: false,
    incomplete: false,
    rejected: 0,
    loadedAt: 0,
  } as const),
  view: computeView(store, { clauses: [], sort: [] }, rankClientColumn),
};

/** Starting filters: of the address, and typed into the box. */
const FILTERS = [
  '',
  'ssid:Guest',
  'ssid:guest phone',
  '-ssid:Guest,Corp',
  'phone ssid:Corp',
  'ssid:Gu*',
  '~ssid:Guest os:iOS',
  'no:ssid',
].flatMap((q) => [termsOfText(q), parseQuery(q).map((term) => ({ ...term, typed: true }))]);

/** What a place makes of a filter when its control is pressed. */
async function pressed(place: ReactNode, terms: FilterState['terms'], control: string): Promise<string> {
  let made = terms;
  const change = (edit: Edit) => {
    made = edit(terms);
  };
  const box = document.createElement('div');
  document.body.append(box);
  const root = createRoot(box);
  const filter = { terms, typed: '', setTyped: () => undefined, change };
  await act(() =>
    Promise.resolve(
      root.render(
        createElement(
          MantineProvider,
          { env: 'test' },
          createElement(FilterProvider, { value: filter }, createElement(ClientDataProvider, { value: data }, place)),
        ),
      ),
    ),
  );
  const found = [...box.querySelectorAll<HTMLElement>('[aria-label]')].find((one) =>
    one.getAttribute('aria-label')?.startsWith(control),
  );
  if (found === undefined) throw new Error(`no ${control}`);
  await act(() => Promise.resolve(found.click()));
  await act(() => Promise.resolve(root.unmount()));
  box.remove();
  return formatQuery(made);
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const facet = createElement(FacetValues, { field: 'ssid', label: 'SSID' });
const details = createElement(FilterButton, { field: 'ssid', value: 'Guest' });
const NO_KEY = { altKey: false, ctrlKey: false, metaKey: false };
const known = valuesIn(store, 'ssid');

it.each(FILTERS.map((terms) => [formatQuery(terms), terms] as const))(
  'the same gesture gives the same filter wherever it is made, from “%s”',
  async (_, terms) => {
    const onChart = (keys: Partial<typeof NO_KEY>) =>
      formatQuery(editOf({ ...NO_KEY, ...keys }, 'ssid', 'Guest', known)(terms));
    const ticked = await pressed(facet, terms, 'Guest, ');
    expect(await pressed(details, terms, 'Filter for SSID Guest')).toBe(ticked);
    expect(onChart({ ctrlKey: true })).toBe(ticked);
    expect(onChart({})).toBe(await pressed(facet, terms, 'Only Guest'));
    const excluded = await pressed(facet, terms, 'Exclude Guest');
    expect(onChart({ altKey: true })).toBe(excluded);
    // The value menu asks and excludes, and never takes that back.
    const before = formatQuery(terms);
    const asks = formatQuery(filterFor('ssid', 'Guest', known)(terms));
    const keepsOut = formatQuery(filterOut('ssid', 'Guest', known)(terms));
    expect([before, ticked]).toContain(asks);
    expect([before, excluded]).toContain(keepsOut);
  },
);

it('a cell adds or excludes both of its values, and takes them off again', () => {
  const cell = (keys: Partial<typeof NO_KEY>, q: string) =>
    formatQuery(
      editOfMark(
        { ...NO_KEY, ...keys },
        [
          ['ssid', 'Guest', known],
          ['vlan', '30'],
        ],
        onlyBoth('ssid', 'Guest', 'vlan', '30'),
      )(termsOfText(q)),
    );
  expect(cell({}, 'ssid:Corp phone')).toBe('ssid:Guest vlan:30 phone');
  expect(cell({}, 'ssid:Guest vlan:30')).toBe('');
  expect(cell({ ctrlKey: true }, 'ssid:Corp,Guest')).toBe('ssid:Corp,Guest vlan:30');
  expect(cell({ metaKey: true }, 'ssid:Corp,Guest vlan:10,30')).toBe('ssid:Corp vlan:10');
  expect(cell({ altKey: true }, 'ssid:Guest os:iOS')).toBe('os:iOS -ssid:Guest -vlan:30');
  expect(cell({ altKey: true }, '-ssid:Guest -vlan:30')).toBe('');
});

it('counts no device classes before they are worked out', async () => {
  const place = createElement(FacetValues, { field: 'deviceClass', label: 'Device class' });
  await expect(pressed(place, [], 'None')).rejects.toThrow('no None');
});
