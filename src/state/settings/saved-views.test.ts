import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuery } from '#clients/query/terms.ts';
import { BUILT_IN_VIEWS, formatViews, parseViews, withViews } from './saved-views.ts';

it('reads back what it writes', () => {
  const own = { ...BUILT_IN_VIEWS[0], name: 'Mine', starred: true, columns: ['mac', 'share'] as const };
  expect(parseViews(formatViews([own, ...BUILT_IN_VIEWS]))).toEqual([own, ...BUILT_IN_VIEWS]);
});

it('leaves out what is no view, and fields that do not exist', () => {
  const views = [
    null,
    { name: '' },
    { name: 'empty' },
    { name: ' a ', q: 'x', columns: ['mac', 'nothing', 3], sort: [{ column: 'ip' }, { column: 'nothing' }] },
  ];
  expect(parseViews(JSON.stringify({ views }))).toEqual([
    { name: 'a', starred: false, q: 'x', columns: ['mac'], sort: [{ column: 'ip', descending: false }] },
  ]);
});

it('throws for any other text, and for nothing else', () => {
  for (const text of ['', '[]', '{}', '{"views":3}', 'null']) expect(() => parseViews(text), text).toThrow(Error);
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (views) => parseViews(JSON.stringify({ views })).length <= views.length),
  );
});

it('replaces a view of the same name', () => {
  const [a, b] = BUILT_IN_VIEWS;
  expect(withViews([a, b], [{ ...a, q: 'new' }])).toEqual([{ ...a, q: 'new' }, b]);
});

it('the built-in views are understood', () => {
  for (const { name, q } of BUILT_IN_VIEWS) {
    expect(
      parseQuery(q ?? '').every(({ problem }) => problem === null),
      name,
    ).toBe(true);
  }
});
