import { OWN_NAMES, parseQuery } from '#clients/query/terms.ts';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OPERATORS } from './HelpDialog.tsx';

const examples = OPERATORS.flatMap(([text]) => text.split(' · '));

it('has only examples that the filter understands, and one for each of its own names', () => {
  expect(examples.flatMap((text) => parseQuery(text)).flatMap(({ problem }) => problem ?? [])).toEqual([]);
  expect(OWN_NAMES.filter((name) => !examples.some((text) => text.startsWith(`${name}:`)))).toEqual([]);
});

it('shows in the README only filters that the filter understands', () => {
  const [, line] = /^The filter text: (.*?);/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const filters = [...line.matchAll(/`([^`]+)`/g)].map(([, text]) => text);
  expect(filters.length).toBeGreaterThan(10);
  expect(parseQuery(filters.join(' ')).flatMap(({ problem }) => problem ?? [])).toEqual([]);
});
