import { expect, it } from 'vitest';
import { parseQuery } from './query/terms.ts';

const meaning = (text: string) =>
  parseQuery(text).map(({ field, values, patterns, negated, off, problem }) => ({
    field,
    values,
    patterns,
    negated,
    off,
    problem,
  }));

it.each([
  ['“miles laptop”', '"miles laptop"'],
  ['„miles laptop“', '"miles laptop"'],
  ['«miles laptop»', '"miles laptop"'],
  ['ssid:“Guest Wi-Fi”，Corp', 'ssid:"Guest Wi-Fi",Corp'],
  ['ssid：Guest', 'ssid:Guest'],
  ['–ssid:Guest', '-ssid:Guest'],
  ['—ssid:Guest', '-ssid:Guest'],
  ['～ssid:Guest', '~ssid:Guest'],
  ['\u200essid:Guest', 'ssid:Guest'],
  ['ap:lobby＊', 'ap:lobby*'],
  ['usage＞1GB', 'usage>1GB'],
  ['usage:＞１GB', 'usage:>1GB'],
  ['usage≥1GB', 'usage>=1GB'],
  ['usage:10MB…2GB', 'usage:10MB..2GB'],
  ['vlan≠30', 'vlan!=30'],
  ['ip:10.1.2.10–10.1.2.90', 'ip:10.1.2.10-10.1.2.90'],
  ['mac:08–f1–ea*', 'mac:08-f1-ea*'],
  ['seen:2026–11–01..2026–11–20', 'seen:2026-11-01..2026-11-20'],
  ['usage:>1.5 GB', 'usage:>1.5GB'],
  ['sent:10MB..2 GB vlan:30', 'sent:10MB..2GB vlan:30'],
])('%s means %s', (typed, meant) => {
  expect(meaning(typed)).toEqual(meaning(meant));
  expect(parseQuery(typed).every(({ problem }) => problem === null)).toBe(true);
});

it.each(['name:"a “b”"', 'ssid:"a，b"', 'user:"–x"', 'Wi–Fi', 'name:"5＊"'])('%s keeps its letters', (text) => {
  expect(parseQuery(text)[0].values[0]).toBe(text.replace(/^\w+:/, '').replaceAll('"', ''));
});

it.each(['"usage:>1.5" GB', 'vlan:30 GB', 'usage:>1.5 GBit', 'usage:>1MB GB'])(
  '%s has no unit behind a blank',
  (text) => {
    expect(parseQuery(text)).toHaveLength(2);
  },
);

it('a decimal comma is a fault, not a list', () => {
  expect(parseQuery('usage:>1,5GB')[0].problem).toContain('decimal point');
  expect(parseQuery('usage:5MB,10MB')[0].problem).toBeNull();
});
