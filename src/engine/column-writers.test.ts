import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ByteSource, sourceOf } from './byte-source.ts';
import { CategoryWriter, TextWriter } from './column-writers.ts';
import { sliceOf } from './text-piece.ts';

const value = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'Zoë', '\u0080\u009f\u00a0ÿ', 'Āë', '\uFEFFx', '€', 'x'.repeat(90)),
);

/** Bytes among others, so that a writer that looks beyond them is found out. */
function among(bytes: Uint8Array): [ByteSource, number, number] {
  return [sourceOf(Uint8Array.of(0xc3, ...bytes, 0xa4)), 1, bytes.length + 1];
}

it('keeps what a decoder of UTF-8 reads, value by value, also of bytes that are none', () => {
  const bytes = fc.oneof(
    value.map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 8 }),
    fc.array(fc.constantFrom(0x41, 0xc2, 0xc3, 0xa4, 0x80), { maxLength: 5 }).map((list) => Uint8Array.from(list)),
  );
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 20 }), (values) => {
      const text = new TextWriter(1);
      const category = new CategoryWriter(1);
      for (const one of values) {
        const ascii = one.every((byte) => byte < 0x80);
        text.pushBytes(...among(one), ascii);
        category.pushBytes(...among(one), ascii);
      }
      const expected = values.map((one) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(one));
      const texts = text.build();
      const { codes, values: dictionary } = category.build();
      expect(expected.map((_, row) => sliceOf(texts, row))).toEqual(expected);
      expect(Array.from(codes, (code) => dictionary[code])).toEqual(expected);
    }),
  );
});
