import { array, assert, constantFrom, integer, json, nat, property } from 'fast-check';
import { expect, it } from 'vitest';
import { JsonScan } from './json-scan.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** In chunks of `step` bytes, so that every token is once cut in two. */
function scanned(text: string, step: number): boolean {
  const scan = new JsonScan();
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += step) scan.push(bytes.subarray(at, at + step));
  return scan.isWhole(bytes);
}

const TEXTS = [
  ['', ' ', '[', '[]', '{}', '[1,]', '[,1]', '{"a":}', '{"a" 1}', '{a:1}', '{"a":1,}', '[1 2]', '[]]', '[}', '{]'],
  ['01', '-', '1.', '.5', '1e', '1e+', '-0.5E-7', '0', 'true', 'tru', 'nulll', 'NaN', '"a', '"\\x"', '"\\u12g4"'],
  ['"\\u12a4\\n"', '"a\nb"', '[1]x', '\u{FEFF}[]', '<html>', '["ü", "\u2028"]', ' [ { "a" : [ ] } ] \n', ','],
];

it.each(TEXTS.flat())('%j is judged as JSON.parse judges it', (text) => {
  for (const step of [1, 3, 100]) expect(scanned(text, step)).toBe(isJson(text));
});

it('agrees with JSON.parse on any value, cut or changed anywhere', () => {
  const noise = constantFrom('', ...'[]{}",:\\0.e- \n'.split(''));
  assert(
    property(json(), nat(), nat({ max: 3 }), noise, integer({ min: 1, max: 40 }), (text, where, gap, put, step) => {
      const at = where % (text.length + 1);
      const changed = text.slice(0, at) + put + text.slice(at + gap);
      expect(scanned(text, step)).toBe(true);
      expect(scanned(changed, step)).toBe(isJson(changed));
    }),
    { numRuns: 2000 },
  );
});

it('refuses nesting without end, without using the stack', () => {
  expect(scanned('['.repeat(512) + ']'.repeat(512), 64)).toBe(true);
  expect(scanned('['.repeat(513) + ']'.repeat(513), 64)).toBe(false);
});

it('takes valid UTF-8 only, in texts and in names', () => {
  const fatal = new TextDecoder('utf-8', { fatal: true });
  const valid = (bytes: Uint8Array): boolean => {
    try {
      return isJson(fatal.decode(bytes));
    } catch {
      return false;
    }
  };
  const judge = (middle: readonly number[], step: number) => {
    for (const [before, after] of [
      ['["', '"]'],
      ['{"a', '":1}'],
    ]) {
      const bytes = Buffer.concat([Buffer.from(before), Uint8Array.from(middle), Buffer.from(after)]);
      const scan = new JsonScan();
      for (let at = 0; at < bytes.length; at += step) scan.push(bytes.subarray(at, at + step));
      expect(scan.isWhole(bytes), middle.map((byte) => byte.toString(16)).join(' ')).toBe(valid(bytes));
    }
  };
  const edges = [
    0x20, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef,
  ];
  const all = [...edges, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff];
  for (const a of all) for (const b of all) judge([a, b], 1);
  assert(property(array(constantFrom(...all), { maxLength: 9 }), integer({ min: 1, max: 9 }), judge), {
    numRuns: 5000,
  });
  judge([...Buffer.from('ü € 😀 ')], 1);
});
