import { expect, it } from 'vitest';
import { isolated, nameInSentence, valueName } from './display-names.ts';

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

it.each([
  ['Guest', 'Guest'],
  ['\u202eGuest', 'Guest'],
  ['Gu\u2069e\u2066st', 'Guest'],
  ['אורחים', '\u2068אורחים\u2069'],
  ['ضيوف\u202e 2', '\u2068ضيوف 2\u2069'],
  ['Café 北京 👩‍🚀', 'Café 北京 👩‍🚀'],
])('%j is %j in a sentence', (name, written) => {
  expect(isolated(name)).toBe(written);
  expect(nameInSentence(name)).toBe(written);
});

it('cuts a long name of a sentence, not within a letter', () => {
  expect(nameInSentence('🏠'.repeat(80))).toBe('🏠'.repeat(80));
  expect(nameInSentence('🏠'.repeat(81))).toBe(`${'🏠'.repeat(79)}…`);
  expect(isolated('x'.repeat(2000))).toBe('x'.repeat(2000));
});
