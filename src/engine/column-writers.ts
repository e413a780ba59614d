import { ByteDictionary } from './byte-dictionary.ts';
import { type ByteSource, sourceOf, WORD } from './byte-source.ts';
import { type ByteValues, VALUE } from './byte-values.ts';
import { codesFor, grown } from './codes.ts';
import type { CategoryBlock, TextBlock } from './column-block.ts';
import { utf8, western } from './decoders.ts';
import { narrowed } from './text-piece.ts';

/** Takes a column's values, one a row. */
export interface StringWriter {
  push(value: string): void;
  /**
   * A value as UTF-8, the bytes from start to before end; bytes of ASCII are never made a string of their own.
   * @param ascii all of them are below 0x80
   */
  pushBytes(source: ByteSource, start: number, end: number, ascii: boolean): void;
}

/** Adds the values of a slot, one a row. */
export function pushAll(writer: StringWriter, values: ByteValues, slot: number): void {
  const { source, count, stride, kinds, from, to } = values;
  for (let row = 0, place = slot; row < count; row++, place += stride) {
    const kind = kinds[place];
    if (kind === VALUE.none) writer.push('');
    else if (kind > VALUE.utf8) writer.push(values.textAt(place));
    else writer.pushBytes(source, from[place], to[place], kind === VALUE.ascii);
  }
}

/** What most texts need no more of. */
const USUAL = 20;

/** Longer values are rare, and a decoder's. */
const SHORT = 64;

/** A string of bytes; a decoder's call costs more than a short value. */
function stringOf(bytes: Uint8Array, start: number, end: number, ascii: boolean): string {
  const own = bytes.subarray(start, end);
  return ascii && own.length <= SHORT ? String.fromCharCode(...own) : utf8.decode(own);
}

const NO_LETTER = -1;

/** The character A0 to FF of two bytes of UTF-8, or NO_LETTER. */
function westernLetter(first: number, second: number): number {
  if (first === 0xc2) return second >= 0xa0 && second <= 0xbf ? second : NO_LETTER;
  return first === 0xc3 && second >= 0x80 && second <= 0xbf ? second + 0x40 : NO_LETTER;
}

export class CategoryWriter implements StringWriter {
  count = 0;
  /** By code; undefined where only byBytes knows it yet: most values are never asked for before the page is whole. */
  private readonly values: (string | undefined)[] = [''];
  private readonly byBytes = new ByteDictionary();
  /** The code of the last row's value; 0 is ''. */
  private lastCode = 0;
  private spelled = 0;
  /** By value, once one came as a string. */
  private byText: Map<string, number> | null = null;
  private codes;

  constructor(rows: number) {
    this.codes = codesFor(rows + 1, rows);
  }

  /** The value of a row. */
  at(row: number): string {
    return this.text(this.codes[row]);
  }

  push(value: string): void {
    this.put(this.known(value));
  }

  pushBytes(source: ByteSource, start: number, end: number, ascii: boolean): void {
    let code = this.byBytes.find(source, start, end);
    if (code < 0) {
      code =
        start === end
          ? 0
          : this.byText === null
            ? this.values.push(undefined) - 1
            : this.known(stringOf(source.bytes, start, end, ascii));
      this.byBytes.add(source, start, end, code);
    }
    this.put(code);
  }

  build(): CategoryBlock {
    return { values: this.values.map((_, code) => this.text(code)), codes: this.codes.subarray(0, this.count) };
  }

  /** A value's code. */
  known(value: string): number {
    if (value === '') return 0;
    // Neighbours are often alike.
    if (value === this.values[this.lastCode]) return this.lastCode;
    this.byText ??= new Map(this.values.map((_, code) => [this.text(code), code]));
    let code = this.byText.get(value);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.byText.set(value, code);
    }
    return code;
  }

  /** Adds the value of a code. */
  put(code: number): void {
    if (this.count === this.codes.length) {
      this.codes = grown(this.codes, this.count + 1, this.values.length + this.count);
    }
    this.codes[this.count++] = code;
    this.lastCode = code;
  }

  /** Makes strings of the values that are none yet. */
  private spell(): void {
    this.spelled = this.byBytes.spell(this.spelled, (code, name) => (this.values[code] ??= name));
  }

  private text(code: number): string {
    if (this.values[code] === undefined) this.spell();
    return this.values[code] ?? '';
  }
}

/** Fills a category with a few labels, by their places among them. */
export class LabelWriter {
  private readonly codes: number[] = [];

  constructor(
    private readonly target: CategoryWriter,
    private readonly labels: readonly string[],
  ) {}

  push(label: number): void {
    this.target.put((this.codes[label] ??= this.target.known(this.labels[label])));
  }
}

export class TextWriter implements StringWriter {
  count = 0;
  private readonly parts: string[] = [];
  /** Values of ASCII and Western letters that are no part yet, a byte a character. */
  private run: ByteSource;
  private runLength = 0;
  private ends: Uint32Array;
  private end = 0;

  constructor(rows: number) {
    this.ends = new Uint32Array(rows);
    this.run = sourceOf(new Uint8Array(rows * USUAL + SHORT));
  }

  push(value: string): void {
    if (value !== '') {
      this.endRun();
      this.parts.push(value);
    }
    this.put(value.length);
  }

  pushBytes(source: ByteSource, start: number, end: number, ascii: boolean): void {
    this.makeRoom(end - start);
    if (ascii) this.copy(source, start, end);
    else this.pushWestern(source.bytes, start, end);
  }

  build(): TextBlock {
    this.endRun();
    return { text: this.parts.join(''), ends: narrowed(this.ends, this.count) };
  }

  /** For so many bytes, and a word that is written over their end. */
  private makeRoom(length: number): void {
    const room = this.runLength + length + WORD;
    if (room <= this.run.bytes.length) return;
    const run = new Uint8Array(room * 2);
    run.set(this.run.bytes.subarray(0, this.runLength));
    this.run = sourceOf(run);
  }

  /** A view of so few bytes would cost more than the loop. */
  private copy({ bytes, view }: ByteSource, start: number, end: number): void {
    const { run } = this;
    const from = this.runLength;
    const length = end - start;
    // Whole words, the last one beyond the end: the next value is written over it.
    if (end + WORD <= bytes.length) {
      for (let at = 0; at < length; at += WORD) run.view.setInt32(from + at, view.getInt32(start + at, true), true);
    } else for (let at = 0; at < length; at++) run.bytes[from + at] = bytes[start + at];
    this.runLength = from + length;
    this.put(length);
  }

  private pushWestern(bytes: Uint8Array, start: number, end: number): void {
    const run = this.run.bytes;
    const from = this.runLength;
    let into = from;
    for (let at = start; at < end; at++) {
      const byte = bytes[at];
      if (byte < 0x80) run[into++] = byte;
      else {
        const letter = westernLetter(byte, bytes[++at]);
        if (letter === NO_LETTER || at >= end) return this.push(stringOf(bytes, start, end, false));
        run[into++] = letter;
      }
    }
    this.runLength = into;
    this.put(into - from);
  }

  private endRun(): void {
    if (this.runLength > 0) this.parts.push(western.decode(this.run.bytes.subarray(0, this.runLength)));
    this.runLength = 0;
  }

  private put(length: number): void {
    if (this.count === this.ends.length) {
      const ends = new Uint32Array(this.count * 2 + 16);
      ends.set(this.ends);
      this.ends = ends;
    }
    this.end += length;
    this.ends[this.count++] = this.end;
  }
}

export class NumberWriter {
  count = 0;
  private values: Float64Array;

  constructor(rows: number) {
    this.values = new Float64Array(rows);
  }

  push(value: number): void {
    if (this.count === this.values.length) {
      const values = new Float64Array(this.count * 2 + 16);
      values.set(this.values);
      this.values = values;
    }
    this.values[this.count++] = value;
  }

  build(): Float64Array {
    return this.values.subarray(0, this.count);
  }
}
