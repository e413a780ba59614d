import { describe, expect, it } from 'vitest';
import { addressRange } from '#clients/address/ip-address.ts';
import { macPatternTest } from '#clients/address/mac-pattern.ts';
import { highlightPattern } from '#features/client-table/rows/highlight.ts';
import { checkedTime } from '#state/address/asked-scope.ts';
import { parseColumns } from '#state/settings/column-settings.ts';
import { parseSort } from '#state/address/keys.ts';
import { completionsAt } from './completions.ts';
import { readPaste } from './pasted-list.ts';
import { patternTest } from './pattern.ts';
import { formatQuery, parseQuery } from './terms.ts';

/** What a hostile link or paste may hold; each makes a text of about n letters. */
const HOSTILE: ReadonlyArray<readonly [string, (n: number) => string]> = [
  ['escaped quotes, never closed', (n) => `mac:"${String.raw`\"`.repeat(n / 2)}\\`],
  ['quotes', (n) => '"'.repeat(n)],
  ['open quotes between commas', (n) => `ssid:${'a,"'.repeat(n / 3)}`],
  ['backslashes', (n) => '\\'.repeat(n)],
  ['brackets', (n) => `mac:${'['.repeat(n)}`],
  ['stars', (n) => `ssid:${'*a'.repeat(n / 2)}`],
  ['a name', (n) => `${'a'.repeat(n)}:b`],
  ['signs', (n) => '~-'.repeat(n / 2)],
  ['digits', (n) => `usage:${'1'.repeat(n)}`],
  ['blanks in an amount', (n) => `usage:"1${' '.repeat(n)}x"`],
  ['dots', (n) => `ip:${'1.'.repeat(n / 2)}`],
  ['colons', (n) => `ip:${'a:'.repeat(n / 2)}`],
  ['dashes', (n) => `ip:${'-'.repeat(n)}`],
  ['commas', (n) => `vlan:${','.repeat(n)}`],
  ['many values', (n) => `vlan:${'1,'.repeat(n / 2)}`],
  ['dates', (n) => `seen:${'2026-'.repeat(n / 5)}`],
  ['smart quotes', (n) => `name:${'“'.repeat(n)}`],
];

const READERS: ReadonlyArray<readonly [string, (text: string) => unknown]> = [
  ['a filter', (text) => formatQuery(parseQuery(text))],
  ['a paste', readPaste],
  ['completions', (text) => completionsAt(text, text.length, () => ({ values: [], counts: [] }))],
  ['marks', (text) => highlightPattern(parseQuery(text))?.test(text)],
  ['columns', parseColumns],
  ['a sort', parseSort],
  ['times', (text) => checkedTime(text, text, 0)],
  ['addresses', addressRange],
];

/** A quadratic reader takes seconds for the long texts; below this, a busy machine makes the ratio. */
const ANYHOW_MS = 400;

/** Milliseconds of processor time that this process has used, other threads' included. */
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * The least of three runs, by the clock and by processor time: neither is ever less than what the code takes. A busy machine lengthens
 * the one, other threads of the tests the other.
 */
function ms(run: () => unknown): number {
  const runs = [0, 1, 2].flatMap(() => {
    const [start, used] = [performance.now(), processorMs()];
    run();
    return [performance.now() - start, processorMs() - used];
  });
  return Math.min(...runs);
}

describe.each(READERS)('%s', (_, read) => {
  it.each(HOSTILE)('of %s takes time in proportion to its length', (_name, textOf) => {
    const [short, long] = [textOf(8000), textOf(64_000)];
    const [few, many] = [ms(() => read(short)), ms(() => read(long))];
    // Eight times the letters: a quadratic reader takes 64 times as long.
    expect(many).toBeLessThan(Math.max(ANYHOW_MS, few * 24));
  });
});

it('a MAC pattern of many stars is as quick as one of few', () => {
  const test = macPatternTest('*?'.repeat(5000)) ?? (() => true);
  expect(ms(() => test('08f1ea123456'))).toBeLessThan(ANYHOW_MS);
  expect(test('08f1ea123456')).toBe(false);
  const text = patternTest('*a'.repeat(5000));
  expect(ms(() => text('a'.repeat(4999)))).toBeLessThan(ANYHOW_MS);
});
