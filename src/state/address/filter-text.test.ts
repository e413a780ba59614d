import { expect, it } from 'vitest';
import { changeTerm, splitText, termToBox, toggleIn, wholeText } from './filter-text.ts';

it.each([
  ['ssid:Guest iphone', '', 'ssid:Guest', 'iphone'],
  ['iphone ssid:Guest', '', '', 'iphone ssid:Guest'],
  ['ssid:Guest', 'ssid:Guest', '', 'ssid:Guest'],
  ['ssid:Guest vlan:3', 'vlan:3', 'ssid:Guest', 'vlan:3'],
  ['ssid:Guest ab', 'b', 'ssid:Guest', 'ab'],
  ['ssid:Guest colour:red', '', 'ssid:Guest', 'colour:red'],
  ['', 'gone', '', ''],
])('%s after %s', (q, lastTyped, clicked, typed) => {
  expect(splitText(q, lastTyped)).toEqual({ clicked, typed });
});

it('keeps what is typed as it is written when another part changes', () => {
  const text = { clicked: 'ssid:Guest', typed: 'ab  "open' };
  expect(toggleIn(text, 'vlan', '3')).toEqual({ clicked: 'ssid:Guest vlan:3', typed: 'ab  "open' });
  expect(changeTerm(text, 'ssid:Guest', () => '')).toEqual({ clicked: '', typed: 'ab  "open' });
});

it('ticks where the field is spoken of', () => {
  expect(toggleIn({ clicked: '', typed: 'ssid:Guest' }, 'ssid', 'Corp')).toEqual({
    clicked: '',
    typed: 'ssid:Guest,Corp',
  });
});

it('takes a term into the box', () => {
  const moved = termToBox({ clicked: 'ssid:Guest vlan:3', typed: 'ab ' }, 'ssid:Guest');
  expect(moved).toEqual({ clicked: 'vlan:3', typed: 'ab ssid:Guest' });
  expect(wholeText(moved)).toBe('vlan:3 ab ssid:Guest');
});
