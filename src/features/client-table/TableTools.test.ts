import { markSets } from '#engine/mark-sets.ts';
import { clientDataOf } from '#state/view/test-client-data.ts';
import { ListDataProvider } from '#state/view/use-client-view.ts';
import { MantineProvider } from '@mantine/core';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { GroupBy } from './TableTools.tsx';

it('groups by changes say that a client counts for each of its marks', () => {
  const data = clientDataOf([{ id: 'k1', ssid: 'Corp' }]);
  const rows = Uint8Array.of(1);
  const marks = ['new', 'moved'].map((value) => ({ value, rows }));
  data.store.derive('change', markSets(1, marks));
  const drawn = (group: string) => {
    const list = createElement(ListDataProvider, { value: data }, createElement(GroupBy));
    const page = createElement(MantineProvider, { env: 'test' }, list);
    const at = { searchParams: `?group=${group}`, children: page };
    return renderToStaticMarkup(createElement(NuqsTestingAdapter, at));
  };
  expect(drawn('change')).toContain('A client counts for each of its marks');
  expect(drawn('ssid')).toContain('Order of the groups');
  expect(drawn('ssid')).not.toContain('each of its marks');
});
