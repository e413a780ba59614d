// @vitest-environment happy-dom
import { rankClientColumn } from '#clients/order/rank-client-column.ts';
import { clausesOf } from '#clients/query/clauses.ts';
import { parseQuery } from '#clients/query/terms.ts';
import { computeView } from '#engine/view.ts';
import { FilterProvider } from '#state/address/use-filter.ts';
import { clientDataOf } from '#state/view/test-client-data.ts';
import { type ClientData, ClientDataProvider, ListDataProvider } from '#state/view/use-client-view.ts';
import { MantineProvider } from '@mantine/core';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FilteredToNothing } from './FilteredToNothing.tsx';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('is gone in the frame in which rows come back', async () => {
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const draw = (list: ClientData, rest: ClientData) => {
    const filter = { terms: rest.terms, typed: '', setTyped: () => undefined, change: () => undefined };
    const late = createElement(ClientDataProvider, { value: rest }, createElement(FilteredToNothing));
    const page = createElement(
      FilterProvider,
      { value: filter },
      createElement(ListDataProvider, { value: list }, late),
    );
    return act(() => Promise.resolve(root.render(createElement(MantineProvider, { env: 'test' }, page))));
  };
  const all = clientDataOf([{ id: 'k1' }]);
  const terms = parseQuery('vlan:3');
  const clauses = clausesOf(terms, all.times);
  const none = { ...all, terms, view: computeView(all.store, { clauses, sort: [] }, rankClientColumn) };
  await draw(none, none);
  await expect.poll(() => box.textContent).toContain('No client matches');
  await draw(all, none);
  expect(box.querySelector('[role=region]')).toBeNull();
  await act(() => Promise.resolve(root.unmount()));
});
