import { expect, it } from 'vitest';
import { storeOf } from '#clients/wire/client-store.ts';
import { BUILT_IN_VIEWS } from '#state/settings/saved-views.ts';
import { beyondSpan, foreignWords, hiddenMatches, meantInstead } from './notices.ts';
import { clausesOf } from './clauses.ts';
import { parseQuery } from './terms.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 28);
const spanOf = (days: number) => ({ now: NOW, spanStart: NOW - days * DAY });
const beyond = (q: string, days: number) => beyondSpan(parseQuery(q), spanOf(days)).map(({ text }) => text);

it('knows which filters ask for clients from before the loaded span', () => {
  expect(beyond('seen:>7d', 1)).toEqual(['seen:>7d']);
  expect(beyond('seen:<7d', 1)).toEqual(['seen:<7d']);
  expect(beyond('-seen:<7d', 1)).toEqual(['-seen:<7d']);
  expect(beyond('seen:2d..3d offline:>2d', 1)).toEqual(['seen:2d..3d', 'offline:>2d']);
  expect(beyond('seen:>7d', 31)).toEqual([]);
  expect(beyond('seen:<7d', 7)).toEqual([]);
  expect(beyond('seen:>2h seen:<1h first:>30d is:new ~seen:>7d no:seen', 1)).toEqual([]);
});

const store = storeOf([
  { id: 'k1', description: 'Windows box', os: 'Windows 10' },
  { id: 'k2', os: null, deviceTypePrediction: 'Windows Laptop, Windows 10' },
  { id: 'k3', os: 'Windows 11', deviceTypePrediction: 'Windows Laptop, Windows 10' },
  { id: 'k4', os: 'Mac OS X', mac: '3a:00:00:00:00:01', recentDeviceConnection: 'Wireless', smInstalled: true },
  { id: 'k5', wirelessCapabilities: '802.11ax - 2.4 and 5 GHz', smInstalled: false },
]);
const found = (q: string) => {
  const marks = clausesOf(parseQuery(q), spanOf(1)).map(({ predicate }) => predicate.mark(store));
  return [0, 1, 2, 3, 4].filter((row) => marks.every((mark) => mark[row] === 1)).map((row) => store.textAt('id', row));
};

it('words find derived values', () => {
  expect(found('random')).toEqual(['k4']);
  expect(found('Wi-Fi')).toEqual(['k5']);
  expect(found('installed')).toEqual(['k4', 'k5']);
  expect(found('not installed')).toEqual(['k5']);
  expect(found('wi-fi Not INSTALLED')).toEqual(['k5']);
  expect(found('not')).toEqual([]);
  expect(found('not -installed')).toEqual([]);
  expect(found('apple')).toEqual([]);
});

it('Windows 10 and older counts those whose device type alone says it', () => {
  const view = BUILT_IN_VIEWS.find(({ name }) => name === 'Windows 10 and older');
  expect(found(view?.q ?? '')).toEqual(['k1', 'k2']);
});

it('says where a word stands when no visible column shows it', () => {
  const hidden = (q: string, ...visible: string[]) =>
    hiddenMatches(store, parseQuery(q), [0, 1, 2, 3, 4], new Set(visible)).map(({ word, rows, fields }) => [
      word,
      rows,
      fields.map(({ field, rows: own }) => `${field} ${own}`),
    ]);
  expect(hidden('random', 'name', 'mac')).toEqual([['random', 1, ['macKind 1']]]);
  expect(hidden('not installed', 'name')).toEqual([
    ['not', 1, ['sm 1']],
    ['installed', 2, ['sm 2']],
  ]);
  expect(hiddenMatches(store, parseQuery('box'), [0], new Set(['name']))).toEqual([]);
  expect(hiddenMatches(store, parseQuery('3a:00:00:00:00:01 10.0.0.1 -box'), [0], new Set())).toEqual([]);
});

it('says what was probably meant by a value that no client has', () => {
  const meant = (q: string) => meantInstead(store, parseQuery(q)).map(({ instead }) => instead.text);
  expect(meant('os:windows')).toEqual(['os:*windows*']);
  expect(meant('os:"Windows 01"')).toEqual(['os:"Windows 10"']);
  expect(meant('os:"dows 11"')).toEqual(['os:"Windows 11"']);
  expect(meant('os:"Windows 10" os:Beos -os:windows ~os:windows os:windows,mac os:win* no:os vlan:10 dows')).toEqual(
    [],
  );
});

it('knows the words of other query languages', () => {
  expect(foreignWords(parseQuery('ssid:a OR ssid:b and not north'))).toEqual(['OR', 'and', 'not']);
});
