import { expect, it } from 'vitest';
import { valueName } from './display-names.ts';

it.each([
  ['', 'None'],
  ['None', '“None”'],
  ['Guest', 'Guest'],
  ['Guest ', 'Guest␣'],
  [' Guest', '␣Guest'],
  ['Guest\u00a0', 'Guest␣'],
  ['Gu\u200best', 'Gu⟨U+200B⟩est'],
  ['Guest Wi-Fi', 'Guest Wi-Fi'],
  ['👨‍👩‍👧 Home', '👨‍👩‍👧 Home'],
  ['👩🏽‍🚀', '👩🏽‍🚀'],
  ['🏳️‍🌈 ', '🏳️‍🌈␣'],
  ['Gu\u200dest 1\u200d2 👩\u200d', 'Gu⟨U+200D⟩est 1⟨U+200D⟩2 👩⟨U+200D⟩'],
])('%j is called %s', (value, name) => {
  expect(valueName(value)).toBe(name);
});
