import { expect, it } from 'vitest';
import { PagesAhead } from './pages-ahead.ts';

interface Asked {
  readonly cursor: string;
  readonly signal: AbortSignal;
  name(next: string): void;
  arrive(): void;
  fail(): void;
}

/** Requests whose headers and bodies arrive when the test says so. */
function bench(follow: (next: string) => string | null = (next) => next) {
  const asked: Asked[] = [];
  const pages = new PagesAhead<string, string>(
    (cursor, signal, name) =>
      new Promise((resolve, reject) => {
        asked.push({
          cursor,
          signal,
          name,
          arrive: () => resolve(`page ${cursor}`),
          fail: () => reject(new Error('x')),
        });
      }),
    follow,
  );
  return { pages, asked, cursors: () => asked.map(({ cursor }) => cursor) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('asks for the next page when the headers name it, and hands that very request on', async () => {
  const { pages, asked, cursors } = bench();
  const first = pages.get('1', new AbortController().signal);
  expect(cursors()).toEqual(['1']);
  asked[0].name('2');
  await settled();
  expect(cursors()).toEqual(['1', '2']);
  asked[0].arrive();
  expect(await first).toBe('page 1');
  const second = pages.get('2', new AbortController().signal);
  asked[1].arrive();
  expect(await second).toBe('page 2');
  expect(cursors()).toEqual(['1', '2']);
});

it('never has more than two under way', async () => {
  const { pages, asked, cursors } = bench();
  void pages.get('1', new AbortController().signal);
  asked[0].name('2');
  await settled();
  asked[1].name('3');
  await settled();
  expect(cursors()).toEqual(['1', '2']);
  void pages.get('2', new AbortController().signal);
  await settled();
  expect(cursors()).toEqual(['1', '2', '3']);
});

it('a failed request ahead is the first try of its page; the next one asks anew', async () => {
  const { pages, asked, cursors } = bench();
  void pages.get('1', new AbortController().signal);
  asked[0].name('2');
  await settled();
  asked[1].fail();
  await expect(pages.get('2', new AbortController().signal)).rejects.toThrow('x');
  void pages.get('2', new AbortController().signal);
  expect(cursors()).toEqual(['1', '2', '2']);
});

it('a page asked again keeps what was asked ahead of it', async () => {
  const { pages, asked, cursors } = bench();
  const first = pages.get('1', new AbortController().signal);
  asked[0].name('2');
  await settled();
  asked[0].fail();
  await expect(first).rejects.toThrow('x');
  void pages.get('1', new AbortController().signal);
  asked[2].name('2');
  await settled();
  expect(cursors()).toEqual(['1', '2', '1']);
});

it('the signal ends the page and what is ahead of it', async () => {
  const { pages, asked, cursors } = bench();
  const stop = new AbortController();
  void pages.get('1', stop.signal);
  asked[0].name('2');
  await settled();
  stop.abort();
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  asked[0].name('2');
  await settled();
  expect(cursors()).toEqual(['1', '2']);
});

it('drop ends what nobody took, and nothing is asked where the walk must not go on', async () => {
  const { pages, asked, cursors } = bench((next) => (next === 'end' ? null : next));
  void pages.get('1', new AbortController().signal);
  asked[0].name('2');
  await settled();
  pages.drop();
  expect(asked[1].signal.aborted).toBe(true);
  expect(asked[0].signal.aborted).toBe(false);
  void pages.get('3', new AbortController().signal);
  asked[2].name('end');
  await settled();
  expect(cursors()).toEqual(['1', '2', '3']);
});
