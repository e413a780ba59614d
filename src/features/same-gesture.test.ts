// @vitest-environment happy-dom
import { completed, completionsAt } from '#clients/query/completions.ts';
import { type Edit, filterFor, filterOut, setTyped, tickValue } from '#clients/query/edits.ts';
import { formatQuery, parseQuery } from '#clients/query/terms.ts';
import { valuesIn } from '#clients/query/choice.ts';
import { FilterButton } from '#features/client-details/FieldGroups.tsx';
import { editOf, editOfAll } from '#features/charts/panel-props.ts';
import { FacetValues } from '#features/filter-panel/FacetValues.tsx';
import { Palette } from '#features/palette/Palette.tsx';
import { QueryBar } from '#features/query-bar/QueryBar.tsx';
import { ScopeProvider } from '#state/address/use-scope.ts';
import { AddressProvider } from '#state/address/whole-address.ts';
import { termsOfText } from '#state/address/keys.ts';
import { FilterProvider, type FilterState } from '#state/address/use-filter.ts';
import { clientDataOf } from '#state/view/test-client-data.ts';
import { ClientDataProvider } from '#state/view/use-client-view.ts';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const data = clientDataOf([{ id: 'k1', ssid: 'Guest' }, { id: 'k2', ssid: 'Corp' }, { id: 'k3' }]);
const { store } = data;

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
  'os:iOS phone',
].flatMap((q) => [termsOfText(q), parseQuery(q).map((term) => ({ ...term, typed: true }))]);

/** What a place makes of a filter when its control is pressed. @param among selects the controls */
async function pressed(
  place: ReactNode,
  terms: FilterState['terms'],
  control: string,
  among = '[aria-label], button',
): Promise<string> {
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
  const found = [...document.querySelectorAll<HTMLElement>(among)].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).startsWith(control),
  );
  if (found === undefined) throw new Error(`no ${control}`);
  // An option of the palette is taken by the press, everything else by the click.
  await act(() => Promise.resolve(found.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))));
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
    formatQuery(editOfAll({ ...NO_KEY, ...keys }, ['ssid', 'Guest', known], ['vlan', '30'])(termsOfText(q)));
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

/** What the suggestion Guest makes of a filter when it is taken for what is begun behind the text of the box. */
function completedWith(terms: FilterState['terms'], begun: string): string {
  const text = formatQuery(terms.filter(({ typed }) => typed));
  const typed = text === '' ? begun : `${text} ${begun}`;
  const found = completionsAt(typed, typed.length, (field) => data.view.facet(field));
  const guest = found.list.find(({ label }) => label === 'Guest');
  if (guest === undefined) throw new Error('Guest is not suggested');
  return formatQuery(setTyped(parseQuery(completed(typed, found, guest).text))(terms));
}

/** A suggestion adds its term at the end of the box, a tick before the words. */
const sorted = (text: string) => text.split(' ').toSorted().join(' ');

it.each(
  FILTERS.filter((terms) => !formatQuery(terms).includes('ssid')).map((terms) => [formatQuery(terms), terms] as const),
)('a suggestion gives the same terms as the facet, from “%s”', async (_, terms) => {
  expect(sorted(completedWith(terms, 'ssid:gu'))).toBe(sorted(await pressed(facet, terms, 'Guest, ')));
  expect(sorted(completedWith(terms, '-ssid:gu'))).toBe(sorted(await pressed(facet, terms, 'Exclude Guest')));
  const withCorp = formatQuery(tickValue('ssid', 'Guest', known)(tickValue('ssid', 'Corp', known)(terms)));
  expect(sorted(completedWith(terms, 'ssid:Corp,gu'))).toBe(sorted(withCorp));
});

const nothing = () => undefined;
const scope = {
  networkId: 'N_1',
  timespan: 86_400,
  t0: null,
  asked: {},
  oddNetwork: null,
  refused: [],
  setNetwork: nothing,
  setTimespan: nothing,
  setT0: nothing,
  ask: nothing,
  tidy: nothing,
} as const;

it.each(FILTERS.filter((terms) => terms.length > 0).map((terms) => [formatQuery(terms), terms] as const))(
  'the palette’s commands give the same filter as the buttons, from “%s”',
  async (_, terms) => {
    vi.stubGlobal('fetch', () => new Promise(nothing));
    const within = (...parts: ReactNode[]) =>
      createElement(
        AddressProvider,
        null,
        createElement(
          QueryClientProvider,
          { client: new QueryClient() },
          createElement(ScopeProvider, { value: scope }, ...parts),
        ),
      );
    const empty = { progress: null, offers: null, children: null };
    const bar = createElement(QueryBar, empty);
    const palette = createElement(Palette, { networkId: 'N_1', opened: true, onClose: nothing, takeEarly: () => [] });
    const cleared = await pressed(within(bar), terms, 'Clear all filters');
    expect(await pressed(within(bar, palette), terms, 'Clear all filters', '[role=option]')).toBe(cleared);
    expect(cleared).toBe('');
    const edited = await pressed(within(bar, palette), terms, 'Edit the whole filter as text', '[role=option]');
    expect(sorted(edited)).toBe(sorted(formatQuery(terms)));
  },
);
