import { array, assert, boolean, constantFrom, integer, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { FormSearch, KeyEcho } from './key-echo.ts';

const KEY = 'Ab/cd+0123456789-ef_XYZ%41';

function found(text: string | Buffer, step = 1_000_000, key = KEY): boolean {
  const scan = new KeyEcho(key).scan();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += step) scan.push(bytes.subarray(at, at + step));
  return scan.found;
}

const unicode = (text: string) =>
  Array.from(text, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const percent = (text: string) =>
  Array.from(text, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');

const FORMS: ReadonlyArray<readonly [string, string]> = [
  ['as it is', KEY],
  ['in capitals', KEY.toUpperCase()],
  ['in small letters', KEY.toLowerCase()],
  ['escaped for a URL', encodeURIComponent(KEY)],
  ['escaped for a URL letter by letter', percent(KEY)],
  ['escaped for JSON letter by letter', unicode(KEY)],
  ['escaped for JSON in capitals', unicode(KEY).toUpperCase().replaceAll('\\U', '\\u')],
  ['escaped for JSON in part', KEY.replace('c', '\\u0063').replace('/', '\\/')],
  ['in base64', base64(KEY)],
  ['in base64 behind one letter', base64(`x${KEY}`)],
  ['in base64 behind two letters', base64(`xy${KEY}z`)],
  ['in base64 with escaped slashes', base64(`Bearer ${KEY}`).replaceAll('/', '\\/')],
  ['in base64 escaped for a URL', encodeURIComponent(base64(`user:${KEY}`))],
  ['in base64 for URLs', Buffer.from(KEY).toString('base64url')],
  ['in hexadecimal', Buffer.from(KEY).toString('hex')],
  ['in hexadecimal capitals', Buffer.from(KEY).toString('hex').toUpperCase()],
];

it.each(FORMS)('finds the key %s, wherever it is cut', (_, form) => {
  assert(
    property(integer({ min: 1, max: 70 }), integer({ min: 0, max: 300 }), (step, before) => {
      expect(found(`["${'x'.repeat(before)}${form}", "more"]`, step)).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(new KeyEcho(KEY).in(`a ${form} b`)).toBe(true);
});

it('finds nothing else, and nothing without a key', () => {
  expect(found('["Ab", "cd+0123456789", "\\\\u0041%4"]', 3)).toBe(false);
  expect(found(`%4${KEY}`, 7)).toBe(true);
  expect(found('short', 1, 'short')).toBe(false);
  expect(new KeyEcho(null).in(KEY)).toBe(false);
});

it('takes a time that grows as the text does', () => {
  const chunk = Buffer.from('\\u0041'.repeat(10_000));
  const scan = new KeyEcho(KEY).scan();
  const started = performance.now();
  for (let i = 0; i < 100; i++) scan.push(chunk);
  // 6 MB; with a pattern and one text it was 400 ms, and 160 MB.
  expect((performance.now() - started) / 100).toBeLessThan(20);
});

const letters = (minLength: number, maxLength: number) =>
  string({ unit: constantFrom('a', 'b', 'C', '1', '-'), minLength, maxLength });

it('finds what a naive search finds, wherever it lies', () => {
  assert(
    property(
      array(letters(6, 12), { minLength: 1, maxLength: 4 }),
      letters(0, 60),
      letters(0, 60),
      boolean(),
      (texts, before, after, inside) => {
        const forms = texts.map((text) => text.toLowerCase());
        const text = before + (inside ? texts[0].toUpperCase() : '') + after;
        const naive = forms.some((form) => text.toLowerCase().includes(form));
        expect(new FormSearch(forms).isIn(Buffer.from(text))).toBe(naive);
      },
    ),
    { numRuns: 2000 },
  );
});

it('finds a long text at each place', () => {
  const form = 'made-up-key-0123456789abcdef';
  const search = new FormSearch([form, `${form}${form}`]);
  for (let at = 0; at < 100; at++) {
    const text = Buffer.alloc(200, 'x');
    text.write(form.toUpperCase(), at);
    expect([search.isIn(text), search.isIn(text.fill('y', at + 5, at + 6))]).toEqual([true, false]);
  }
});
