import { sourceOf } from '#engine/byte-source.ts';
import { broken, type JsonBytes, MORE } from './json-bytes.ts';

const [COMMA, OPEN, CLOSE] = [0x2c, 0x5b, 0x5d];

/** How much of a chunk is put behind an element that was cut, at first. */
const STEP = 16 * 1024;

/** Elements and commas that one loop takes. */
const RUN = 128;

/** The elements of one JSON array, as its bytes come in, wherever they are cut. */
export class ArrayBytes {
  private expected: '[' | 'first' | 'element' | 'comma' | 'end' = '[';
  /** What is left of the chunks so far: the beginning of an element, or nothing. */
  private rest = new Uint8Array(0);

  /**
   * @param element takes the element at a place of json's bytes. @returns where it ends; or MORE, and then has done nothing
   * @param leave called before json gets other bytes
   */
  constructor(
    private readonly json: JsonBytes,
    private readonly element: (at: number) => number,
    private readonly leave: () => void = () => {},
  ) {}

  /** @throws SyntaxError */
  push(chunk: Uint8Array): void {
    let used = 0;
    for (let step = STEP; this.rest.length > 0; step *= 2) {
      const { length } = this.rest;
      const joined = new Uint8Array(length + Math.min(step, chunk.length));
      joined.set(this.rest);
      joined.set(chunk.subarray(0, step), length);
      const taken = this.take(joined);
      if (taken >= length) {
        used = taken - length;
        break;
      }
      if (step >= chunk.length) {
        this.rest = joined.subarray(taken);
        return;
      }
    }
    const left = chunk.subarray(used);
    this.rest = left.slice(this.take(left));
  }

  /** @throws SyntaxError when what came is no whole array */
  end(): void {
    if (this.expected !== 'end' || this.rest.length > 0) throw broken();
  }

  /** @returns how many of the bytes are done with */
  private take(bytes: Uint8Array): number {
    this.json.source = sourceOf(bytes);
    let taken = 0;
    for (let to = this.some(bytes, 0); to > taken; to = this.some(bytes, taken)) taken = to;
    this.leave();
    return taken;
  }

  /** The next elements, of which there are some dozens: a loop that runs for long is compiled while it runs, and then again. */
  private some(bytes: Uint8Array, from: number): number {
    const { json } = this;
    let { expected } = this;
    let at = json.blank(from);
    for (let steps = 0; steps < RUN && at < bytes.length; steps++) {
      const byte = bytes[at];
      if (expected === 'element' || (expected === 'first' && byte !== CLOSE)) {
        const end = this.element(at);
        if (end === MORE) break;
        at = end;
        expected = 'comma';
      } else {
        if (expected === '[' && byte === OPEN) expected = 'first';
        else if (expected === 'comma' && byte === COMMA) expected = 'element';
        else if (expected !== '[' && expected !== 'end' && byte === CLOSE) expected = 'end';
        else throw broken();
        at++;
      }
      at = json.blank(at);
    }
    this.expected = expected;
    return at;
  }
}
