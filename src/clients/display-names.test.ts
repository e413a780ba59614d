import { expect, it } from 'vitest';
import { isolated, nameInSentence, showBidiControls, valueName } from './display-names.ts';

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
  ['photo \u202egpj.exe', 'photo ⟨U+202E⟩gpj.exe'],
  ['\u2066 Guest', '⟨U+2066⟩ Guest'],
  ['\t\n ', '␣␣␣'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['Gu\u200cest', 'Gu⟨U+200C⟩est'],
])('%j is called %s', (value, name) => {
  expect(valueName(value)).toBe(name);
});

it('makes bidi controls visible and leaves everything else', () => {
  expect(showBidiControls('')).toBe('');
  expect(showBidiControls(' None\u200b ')).toBe(' None\u200b ');
  expect(showBidiControls('photo \u202egpj.exe\u2069')).toBe('photo ⟨U+202E⟩gpj.exe⟨U+2069⟩');
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
