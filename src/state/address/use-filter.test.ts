// @vitest-environment happy-dom
import { filterFor, removeTerms, tickValue } from '#clients/query/edits.ts';
import { formatQuery } from '#clients/query/terms.ts';
import { NuqsTestingAdapter, type UrlUpdateEvent } from 'nuqs/adapters/testing';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FilterState, useFilterState } from './use-filter.ts';

let root: Root;
const states: FilterState[] = [];
const urls: string[] = [];

const filter = () => states[states.length - 1];
const text = () => formatQuery(filter().terms);
/** The time within which nuqs has written the URL. */
const written = () => act(() => vi.advanceTimersByTimeAsync(200));

function Page() {
  states.push(useFilterState());
  return null;
}

async function open(searchParams: string): Promise<void> {
  const onUrlUpdate = ({ searchParams: search, options }: UrlUpdateEvent) =>
    void urls.push(`${options.history} ${search.get('q') ?? ''}`);
  vi.spyOn(history, 'pushState').mockImplementation(() => void urls.push('step'));
  const around = { searchParams, onUrlUpdate, hasMemory: true, rateLimitFactor: 1, children: createElement(Page) };
  await act(() => Promise.resolve(root.render(createElement(NuqsTestingAdapter, around))));
}

const doing = (run: () => void) => act(() => Promise.resolve(run()));

beforeEach(() => {
  // nuqs keeps the time of its last write from test to test: only the waiting is skipped.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  states.length = 0;
  urls.length = 0;
  root = createRoot(document.createElement('div'));
});
afterEach(async () => {
  await act(() => Promise.resolve(root.unmount()));
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('reads an address: fields that lead it are chips alone, the rest stands in the box', async () => {
  await open('?q=ssid:Guest+iphone+vlan:3');
  expect(text()).toBe('ssid:Guest iphone vlan:3');
  expect(filter().typed).toBe('iphone vlan:3');
});

it('has an edit and its step of Back at once, and writes it into the URL later', async () => {
  await open('?q=iphone');
  await doing(() => filter().change(tickValue('ssid', 'Guest')));
  expect(text()).toBe('ssid:Guest iphone');
  expect(urls).toEqual(['step']);
  await written();
  expect(urls).toEqual(['step', 'replace ssid:Guest iphone']);
  expect(text()).toBe('ssid:Guest iphone');
});

it('applies every edit of one moment, each to what the one before it left', async () => {
  await open('');
  await doing(() => {
    filter().change(tickValue('ssid', 'Guest'));
    filter().change(tickValue('ssid', 'Corp'));
  });
  expect(text()).toBe('ssid:Guest,Corp');
  await written();
  expect(urls).toEqual(['step', 'replace ssid:Guest,Corp']);
});

it('makes no step of Back of an edit that changes nothing', async () => {
  await open('?q=ssid:Guest');
  await doing(() => filter().change(filterFor('ssid', 'Guest')));
  await written();
  expect(urls).toEqual(['replace ssid:Guest']);
});

it('keeps what is typed as it is written, while ticks come and go', async () => {
  await open('?q=ssid:Guest');
  await doing(() => filter().setTyped('ab  "open '));
  expect(filter().typed).toBe('ab  "open ');
  await doing(() => filter().change(tickValue('vlan', '3')));
  expect(filter().typed).toBe('ab  "open ');
  expect(text()).toBe('ssid:Guest vlan:3 ab "open "');
  await written();
  expect(filter().typed).toBe('ab  "open ');
  await doing(() => filter().change(removeTerms('ab')));
  expect(filter().typed).toBe('"open "');
});

it('a tick on a field that is typed changes it in the box', async () => {
  await open('');
  await doing(() => filter().setTyped('ssid:Guest '));
  await doing(() => filter().change(tickValue('ssid', 'Corp')));
  await written();
  expect(filter().typed).toBe('ssid:Guest,Corp');
  expect(text()).toBe('ssid:Guest,Corp');
});

it('a run of typing is one step of Back, however quick the letters are', async () => {
  await open('');
  await doing(() => filter().setTyped('i'));
  await doing(() => filter().setTyped('ip'));
  await written();
  for (const typed of ['iph', 'ipho']) {
    await doing(() => filter().setTyped(typed));
    await written();
  }
  expect(urls).toEqual(['step', 'replace ip', 'replace iph', 'replace ipho']);
  await doing(() => filter().change(tickValue('ssid', 'Guest')));
  await written();
  await doing(() => filter().setTyped('iphon'));
  await written();
  expect(urls.slice(4)).toEqual(['step', 'replace ssid:Guest ipho', 'step', 'replace ssid:Guest iphon']);
});

it('its functions stay the same', async () => {
  await open('');
  await doing(() => filter().setTyped('i'));
  await written();
  expect(new Set(states.map(({ change }) => change)).size).toBe(1);
  expect(new Set(states.map(({ setTyped }) => setTyped)).size).toBe(1);
});

it('an empty filter leaves no key', async () => {
  await open('?q=ssid:Guest');
  await doing(() => filter().change(removeTerms('ssid:Guest')));
  await written();
  expect(urls).toEqual(['step', 'replace ']);
  expect(filter().typed).toBe('');
});

it('makes steps of Back again after the browser refused one', async () => {
  await open('');
  vi.mocked(history.pushState).mockImplementationOnce(() => {
    throw new Error('100 in 30 s');
  });
  await doing(() => expect(() => filter().change(tickValue('ssid', 'Guest'))).toThrow('100'));
  await written();
  await doing(() => filter().change(tickValue('ssid', 'Corp')));
  expect(urls).toEqual(['replace ssid:Guest', 'step']);
});
