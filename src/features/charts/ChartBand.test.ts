// @vitest-environment happy-dom
import { FilterProvider } from '#state/address/use-filter.ts';
import { showPanel } from '#state/settings/panel-settings.ts';
import { clientDataOf } from '#state/view/test-client-data.ts';
import { ClientDataProvider, ListDataProvider } from '#state/view/use-client-view.ts';
import { MantineProvider } from '@mantine/core';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChartBand } from './ChartBand.tsx';

const usage = vi.hoisted(() => ({ fails: true }));
vi.mock('./panels/UsagePanel.tsx', () => ({
  UsagePanel: () => {
    if (usage.fails) throw new Error('no usage today');
    return 'usage is drawn';
  },
}));

const data = clientDataOf([{ id: 'k1', os: 'iOS', vlan: '30' }, { id: 'k2' }]);
const filter = { terms: [], typed: '', setTyped: () => undefined, change: () => undefined };

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Draws the band. */
async function drawn() {
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const band = createElement(ClientDataProvider, { value: data }, createElement(ChartBand));
  const list = createElement(ListDataProvider, { value: data }, band);
  const page = createElement(FilterProvider, { value: filter }, list);
  await act(() => Promise.resolve(root.render(createElement(MantineProvider, { env: 'test' }, page))));
  return {
    box,
    figures: () => [...box.querySelectorAll('figure')].map((figure) => figure.getAttribute('aria-label')),
    close: () => act(() => Promise.resolve(root.unmount())),
  };
}

it('a panel that fails says so in its own place, the others stay, and Retry draws it again', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { box, figures, close } = await drawn();
  expect(box.querySelector('[role=alert]')?.textContent).toContain('no usage today');
  expect(figures()).toEqual(['OS mix', 'VLAN mix']);
  usage.fails = false;
  const retry = [...box.querySelectorAll('button')].find(({ textContent }) => textContent === 'Retry');
  await act(() => Promise.resolve(retry?.click()));
  expect(box.querySelector('[role=alert]')).toBeNull();
  expect(box.textContent).toContain('usage is drawn');
  expect(figures()).toEqual(['OS mix', 'VLAN mix']);
  await close();
  errors.mockRestore();
});

it('the focus stays in the place where a mix was chosen, also where the two change places', async () => {
  usage.fails = false;
  await act(() => Promise.resolve(showPanel('ssid', true)));
  const { box, figures, close } = await drawn();
  const choose = async (title: string, mix: string) => {
    const select = box.querySelector<HTMLSelectElement>(`figure[aria-label="${title}"] select`);
    select?.focus();
    if (select !== null) select.value = mix;
    await act(() => Promise.resolve(select?.dispatchEvent(new Event('change', { bubbles: true }))));
  };
  const focused = () => document.activeElement?.closest('figure')?.getAttribute('aria-label');
  expect(figures()).toEqual(['OS mix', 'VLAN mix', 'SSID mix']);
  await choose('VLAN mix', 'ssid');
  expect(figures()).toEqual(['OS mix', 'SSID mix', 'VLAN mix']);
  expect(focused()).toBe('SSID mix');
  await choose('VLAN mix', 'connection');
  expect(focused()).toBe('Connection mix');
  await close();
});
