import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ArrayBytes } from './array-bytes.ts';
import { JsonBytes, KIND, MORE } from './json-bytes.ts';

/** The strings and numbers among the elements of an array that comes in pieces; null for all the others. */
function elementsOf(bytes: Uint8Array, cuts: readonly number[]): unknown[] {
  const json = new JsonBytes();
  const elements: unknown[] = [];
  const array = new ArrayBytes(json, (at) => {
    const end = json.value(at);
    if (end !== MORE) elements.push(json.read() ?? (json.kind === KIND.nested ? 'nested' : null));
    return end;
  });
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  let from = 0;
  for (const end of ends) {
    array.push(bytes.subarray(from, end));
    from = end;
  }
  array.end();
  return elements;
}

const seen = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? value : typeof value === 'object' && value ? 'nested' : null;

const cuts = fc.array(fc.nat(), { maxLength: 6 });

it('finds the elements of any array, wherever its bytes are cut', () => {
  const text = fc
    .array(fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })))
    .chain((values) =>
      fc.constantFrom(JSON.stringify(values), JSON.stringify(values, null, 2), JSON.stringify(values, null, '\t\r')),
    );
  fc.assert(
    fc.property(text, cuts, (json, at) => {
      const parsed: unknown = JSON.parse(json);
      const expected = Array.isArray(parsed) ? parsed.map(seen) : [];
      expect(elementsOf(new TextEncoder().encode(json), at)).toEqual(expected);
    }),
  );
});

it('puts an element together that is far larger than a piece', () => {
  const long = 'x'.repeat(300_000);
  const bytes = new TextEncoder().encode(JSON.stringify([1, long, 2]));
  const every = Array.from({ length: 60 }, (_, at) => at * 5000);
  expect(elementsOf(bytes, every)).toEqual([1, long, 2]);
});

/** A JSON text with one of its characters replaced, taken out or doubled. */
const damaged = fc
  .record({
    value: fc.array(fc.jsonValue({ maxDepth: 2 }), { minLength: 1 }),
    at: fc.nat(),
    by: fc.constantFrom('', '"', ',', ':', '[', ']', '{', '}', '\\', '0', '-', '.', 'e', ' ', '\n', '\u0001', 'u', 'é'),
    keep: fc.boolean(),
  })
  .map(({ value, at, by, keep }) => {
    const text = JSON.stringify(value);
    const place = at % text.length;
    return text.slice(0, place) + by + text.slice(keep ? place : place + 1);
  });

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

it('refuses what JSON.parse refuses, and what is no array', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, fc.json(), fc.string()), cuts, (text, at) => {
      const read = () => elementsOf(new TextEncoder().encode(text), at);
      const value = parsed(text);
      if (Array.isArray(value)) expect(read()).toEqual(value.map(seen));
      else expect(read).toThrow(SyntaxError);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  '',
  '[',
  '[1',
  '[1,',
  '[1,]',
  '[,1]',
  '[01]',
  '[1.]',
  '[.5]',
  '[1e]',
  '[+1]',
  '[nul]',
  '[truefalse]',
  '[1]]',
  '["\\x"]',
  '["a',
])('refuses %s', (text) => {
  expect(() => elementsOf(new TextEncoder().encode(text), [1, 2])).toThrow(SyntaxError);
});
