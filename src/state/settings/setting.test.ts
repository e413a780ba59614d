import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oneOf } from './setting.ts';

/** A storage of a page. */
const storage = new Map<string, string>();

const SCHEMA = v.object({
  size: oneOf(['small', 'large']),
  count: v.fallback(v.number(), 1),
});
type Value = v.InferOutput<typeof SCHEMA>;
const INITIAL: Value = { size: 'small', count: 1 };

/** The setting as a page that is opened with this address has it. */
async function opened(search = '') {
  vi.stubGlobal('location', { search });
  vi.resetModules();
  const { lentSettings, setting, storageFails, tidyLentSettings } = await import('./setting.ts');
  const one = setting<Value>({
    name: 'views',
    schema: SCHEMA,
    address: {
      key: 'columns',
      format: ({ size }) => size,
      lend: (value, text) =>
        text === 'small' || text === 'large'
          ? { value: { ...value, size: text }, unknown: [] }
          : { value, unknown: text === '' ? [] : [text] },
    },
  });
  return { ...one, lent: () => lentSettings.read().get('columns'), tidy: tidyLentSettings, storageFails };
}

const kept = (): unknown => JSON.parse(storage.get('clientscope.views') ?? 'null');

beforeEach(() => {
  storage.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, text: string) => storage.set(key, text),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('is the default where nothing usable is kept', async () => {
  for (const text of ['', 'no JSON', 'null', '[1]', '"large"', '7']) {
    storage.set('clientscope.views', text);
    expect((await opened()).read(), text).toEqual(INITIAL);
  }
});

it('checks what is kept member by member, and keeps what is changed', async () => {
  storage.set('clientscope.views', JSON.stringify({ size: 'huge', count: 5 }));
  const one = await opened();
  expect(one.read()).toEqual({ size: 'small', count: 5 });
  one.change((value) => ({ ...value, size: 'large' }));
  expect((await opened()).read()).toEqual({ size: 'large', count: 5 });
});

it('lasts for the visit where storage is forbidden', async () => {
  const forbidden = () => {
    throw new Error('forbidden');
  };
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden });
  const one = await opened();
  one.change((value) => ({ ...value, count: 9 }));
  expect(one.read().count).toBe(9);
});

it.each([null, undefined])('says that nothing is kept where storage is %s', async (storage) => {
  vi.stubGlobal('localStorage', storage);
  const one = await opened();
  one.change((value) => ({ ...value, count: 9 }));
  expect(one.read().count).toBe(9);
  expect(one.storageFails.read()).toBe(true);
});

it('says that storage is full, until there is room again', async () => {
  const one = await opened();
  let full = true;
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      if (full) throw new Error('full');
    },
  });
  expect(one.storageFails.read()).toBe(false);
  one.change((value) => ({ ...value, count: 2 }));
  expect(one.storageFails.read()).toBe(true);
  full = false;
  one.change((value) => ({ ...value, count: 3 }));
  expect(one.storageFails.read()).toBe(false);
});

it('says so until each setting is kept, not only the smaller ones', async () => {
  const one = await opened();
  const { setting } = await import('./setting.ts');
  const other = setting<Value>({ name: 'shell', schema: SCHEMA });
  let room = 30;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new Error('full');
      storage.set(key, text);
    },
  });
  one.change((value) => ({ ...value, count: 123_456_789 }));
  other.change((value) => ({ ...value, count: 2 }));
  expect([one.storageFails.read(), storage.has('clientscope.shell')]).toEqual([true, true]);
  room = 100;
  one.change((value) => ({ ...value, size: 'large' }));
  expect(one.storageFails.read()).toBe(false);
});

it('has what the address lends for the visit, and keeps it only when the user changes that part', async () => {
  const one = await opened('?columns=large');
  expect(one.read().size).toBe('large');
  one.change((value) => ({ ...value, count: 2 }));
  expect(kept()).toEqual({ size: 'small', count: 2 });
  expect(one.read()).toEqual({ size: 'large', count: 2 });
  one.change((value) => ({ ...value, size: 'small' }));
  one.change((value) => ({ ...value, size: 'large' }));
  expect(kept()).toEqual({ size: 'large', count: 2 });
});

it('says what an address must hold, and what it did not understand until that has been said', async () => {
  const odd = await opened('?columns=huge');
  expect(odd.lent()).toEqual({ text: null, unknown: ['huge'] });
  odd.tidy();
  odd.change((value) => ({ ...value, size: 'large' }));
  expect(odd.lent()).toEqual({ text: 'large', unknown: [] });
  expect((await opened('?columns=small')).lent()).toEqual({ text: 'small', unknown: [] });
});

it('follows another tab', async () => {
  const tab = new EventTarget();
  vi.stubGlobal('addEventListener', tab.addEventListener.bind(tab));
  const one = await opened('?columns=large');
  storage.set('clientscope.views', JSON.stringify({ size: 'small', count: 4 }));
  tab.dispatchEvent(Object.assign(new Event('storage'), { key: 'clientscope.other' }));
  expect(one.read().count).toBe(1);
  tab.dispatchEvent(Object.assign(new Event('storage'), { key: 'clientscope.views' }));
  expect(one.read()).toEqual({ size: 'large', count: 4 });
});

it('undoes nothing that another tab kept, when its event is late or was never sent', async () => {
  const tab = new EventTarget();
  vi.stubGlobal('addEventListener', tab.addEventListener.bind(tab));
  const one = await opened();
  storage.set('clientscope.views', JSON.stringify({ size: 'large', count: 4 }));
  one.change((value) => ({ ...value, count: value.count + 1 }));
  expect(kept()).toEqual({ size: 'large', count: 5 });
  expect(one.read()).toEqual({ size: 'large', count: 5 });
  // A page that was frozen for Back gets no storage events.
  storage.set('clientscope.views', JSON.stringify({ size: 'small', count: 6 }));
  tab.dispatchEvent(new Event('pageshow'));
  expect(one.read()).toEqual({ size: 'small', count: 6 });
  storage.clear();
  tab.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
  expect(one.read()).toEqual(INITIAL);
});

it('a change that storage refused lasts beside the next one', async () => {
  storage.set('clientscope.views', JSON.stringify({ size: 'large', count: 4 }));
  const one = await opened();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: () => {
      throw new Error('full');
    },
  });
  one.change((value) => ({ ...value, count: 5 }));
  one.change((value) => ({ ...value, size: 'small' }));
  expect(one.read()).toEqual({ size: 'small', count: 5 });
});
