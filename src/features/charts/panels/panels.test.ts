// @vitest-environment happy-dom
import { FilterProvider } from '#state/address/use-filter.ts';
import { type Panel, panelOf, withOption } from '#state/settings/panel-settings.ts';
import { clientDataOf } from '#state/view/test-client-data.ts';
import { MantineProvider } from '@mantine/core';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { act, type ComponentType, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { PanelOption } from '../figure/ChartFigure.tsx';
import type { PanelProps } from '../panel-props.ts';
import { DistributionPanel } from './DistributionPanel.tsx';
import { MixPanel } from './MixPanel.tsx';
import { SystemPanel } from './SystemPanel.tsx';
import { UsagePanel } from './UsagePanel.tsx';
import { WherePanel } from './WherePanel.tsx';

const few = clientDataOf([
  { id: 'k1', description: 'Server', mac: '00:50:56:5f:41:a0', os: 'Linux', usage: { sent: 2000, recv: 1000 } },
  { id: 'k2', description: 'Phone', deviceTypePrediction: 'iPhone 11, iOS17', usage: { sent: 0, recv: 1000 } },
  { id: 'k3', description: 'Thing', usage: { sent: 0, recv: 0 } },
]);
const change = () => undefined;
const filter = { terms: [], typed: '', setTyped: () => undefined, change };

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

/** What a panel shows: its sentence, its rows, and the rows of its table. */
async function shownBy(Of: ComponentType<PanelProps>, panel: Panel, data = few) {
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const figure = createElement(Of, { panel, data, change });
  const page = createElement(FilterProvider, { value: filter }, createElement(NuqsTestingAdapter, null, figure));
  await act(() => Promise.resolve(root.render(createElement(MantineProvider, { env: 'test' }, page))));
  const textsOf = (selector: string, from: ParentNode = box) =>
    [...from.querySelectorAll(selector)].map(({ textContent }) => textContent);
  const [marks, body] = [textsOf('li .mark, li button'), box.querySelector('figure > div:last-child')?.textContent];
  await act(() => Promise.resolve(box.querySelector<HTMLElement>('li button')?.focus()));
  const tip = document.querySelector('[class*=tipPlace]')?.textContent;
  const asTable = box.querySelector<HTMLElement>('button[aria-label="View as table"]');
  await act(() => Promise.resolve(asTable?.click()));
  const table = [...box.querySelectorAll('tr')].map((row) => textsOf('th, td', row));
  const sentence = textsOf('figcaption > :not([class*=legend])').join('');
  await act(() => Promise.resolve(root.unmount()));
  return { sentence, marks, tip, body, table };
}

it('usage as share: the share stands first, and the volume beside it', async () => {
  const { marks, tip } = await shownBy(UsagePanel, withOption(panelOf('usage'), 'show', 'share'));
  expect(marks).toEqual(['Server 75.0 % 3 MB', 'Phone 25.0 % 1 MB', 'Thing 0.0 % 0 kB']);
  // Clients may have one name.
  expect(tip).toContain('MAC00:50:56:5f:41:a0');
  expect((await shownBy(UsagePanel, panelOf('usage'))).marks[0]).toBe('Server 3 MB 75.0 %');
});

it('few clients make 100 % of the traffic only where the others use nothing', async () => {
  const sentenceOf = async (sent: number) => {
    const data = clientDataOf([
      { id: 'k1', usage: { sent: 9999, recv: 0 } },
      { id: 'k2', usage: { sent, recv: 0 } },
    ]);
    return (await shownBy(UsagePanel, panelOf('usage'), data)).sentence;
  };
  expect(await sentenceOf(1)).toBe('1 client makes 99 % of the traffic');
  expect(await sentenceOf(0)).toBe('1 client makes 100 % of the traffic');
});

it('a distribution says of what it is', async () => {
  const sent = await shownBy(DistributionPanel, withOption(panelOf('distribution'), 'of', 'sent'));
  expect(sent.sentence).toBe('Half of them sent at most 0 kB; 90 % at most 2 MB, 99 % at most 2 MB');
  expect(sent.table[0]).toEqual(['From', 'Clients', 'Share', 'Sent']);
  expect(sent.table.at(-1)).toEqual(['Total', '3', '100.0 %', '2 MB']);
});

it('the OS mix says what becomes of those that the facet counts as None', async () => {
  const { sentence } = await shownBy(SystemPanel, panelOf('os'));
  expect(sentence).toContain('; None: 1 by device type, 1 unknown');
});

it('no client is counted as without a class before the classes are known', async () => {
  const Mix = (props: PanelProps) => createElement(MixPanel, { ...props, field: 'deviceClass' });
  const { sentence, marks, body, table } = await shownBy(Mix, panelOf('deviceClass'));
  expect({ sentence, marks, body, table }).toEqual({
    sentence: '',
    marks: [],
    body: 'Known once all clients are loaded',
    table: [],
  });
});

it('what is shown is not called as the field that has its name', () => {
  const option = createElement(PanelOption, { panel: panelOf('when'), name: 'show', label: 'Show' });
  const html = renderToStaticMarkup(createElement(MantineProvider, { env: 'test' }, option));
  expect([...html.matchAll(/<option[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
    'Together',
    'Traffic',
    'Wireless',
    'Seen',
    'Hours',
  ]);
});

it('a table of two fields has at most 200 columns, which are counted whole', async () => {
  const values = Array.from({ length: 300 }, (_, at) => `${at}`);
  const many = clientDataOf(values.map((value) => ({ id: value, ssid: value, vlan: value })));
  const crossed = withOption(withOption(panelOf('where'), 'rows', 'ssid'), 'columns', 'vlan');
  const { table } = await shownBy(WherePanel, crossed, many);
  expect(table[0].slice(-3)).toEqual(['199', 'All others', 'Together']);
  expect(table.at(-1)?.slice(-3)).toEqual(['1', '100', '300']);
  // Rows that nobody sees are not in the page: 60,000 cells take seconds.
  expect(table.length).toBeLessThan(100);
});
