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
])('%j is called %s', (value, name) => {
  expect(valueName(value)).toBe(name);
});
