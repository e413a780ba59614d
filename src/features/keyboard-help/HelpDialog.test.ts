import { OWN_NAMES, parseQuery } from '#clients/query/terms.ts';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KEYS, OPERATORS } from './HelpDialog.tsx';

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

it('names each single key of the page, as the README does', () => {
  const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!**/*.test.*'], {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const uses = Object.values(sources).flatMap((text) => text.match(/usePageKeys\(.*\{.*\}/g) ?? []);
  const keys = uses.flatMap((use) => [...use.matchAll(/[{,] *'?([^\s'{}])'?:/g)].map(([, key]) => key));
  expect(keys).toContain('/');
  const words = KEYS.flatMap(([text]) => text.split(' '));
  const [line] = /^Keys: .*/m.exec(readFileSync('README.md', 'utf8')) ?? [''];
  expect(keys.filter((key) => !words.includes(key) || !line.includes(`\`${key}\``))).toEqual([]);
});
