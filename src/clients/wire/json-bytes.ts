import { type ByteSource, sourceOf } from '#engine/byte-source.ts';
import { VALUE } from '#engine/byte-values.ts';
import { utf8 } from '#engine/decoders.ts';

/** Answer of a reader that came to the end of what is there: the value's end is still to come. */
export const MORE = -1;

/** What stands at a place. Strings by what it takes to read them: bytes as they are, UTF-8, or with escapes. */
export const KIND = { ...VALUE, escaped: 3, number: 4, yes: 5, no: 6, nested: 7 } as const;

const [QUOTE, BACKSLASH, OPEN_OBJECT, OPEN_ARRAY, CLOSE_OBJECT, CLOSE_ARRAY] = [0x22, 0x5c, 0x7b, 0x5b, 0x7d, 0x5d];
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
interface Word {
  readonly bytes: Uint8Array;
  readonly kind: number;
}
const word = (text: string, kind: number): Word => ({ bytes: new TextEncoder().encode(text), kind });
const NULL = word('null', KIND.none);
const TRUE = word('true', KIND.yes);
const FALSE = word('false', KIND.no);
/** Bytes that a string holds as they are: no quote, no backslash, no control character. */
export const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);
/** JSON's white space. */
const BLANK = Uint8Array.from({ length: 0x21 }, (_, byte) => ([0x20, 0x0a, 0x0d, 0x09].includes(byte) ? 1 : 0));
const IN_NUMBER = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9+\-.eE]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

export const broken = (): SyntaxError => new SyntaxError('no JSON');

/**
 * Finds values in the bytes of a JSON text without making anything of them: most of a page is never read as a string.
 * It takes and refuses what JSON.parse does.
 */
export class JsonBytes {
  source: ByteSource = sourceOf(new Uint8Array(0));
  /** Of the value that was met last: what it is and where it lies, a string without its quotes. */
  kind: number = KIND.none;
  from = 0;
  to = 0;

  /** The first place from `at` on that is no blank. */
  blank(at: number): number {
    const { bytes } = this.source;
    // Never a byte behind the last one: a look there makes the compiled code be thrown away.
    while (at < bytes.length && bytes[at] <= 0x20 && BLANK[bytes[at]] === 1) at++;
    return at;
  }

  /** @returns where the value that begins at `at` ends, or MORE. @throws SyntaxError */
  value(at: number): number {
    switch (this.source.bytes[at]) {
      case QUOTE:
        return this.string(at);
      case OPEN_OBJECT:
      case OPEN_ARRAY:
        return this.nested(at);
      case 0x6e:
        return this.word(at, NULL);
      case 0x74:
        return this.word(at, TRUE);
      case 0x66:
        return this.word(at, FALSE);
      default:
        return this.number(at);
    }
  }

  /** As value, of what begins with a quote. */
  string(at: number): number {
    const { bytes } = this.source;
    const { length } = bytes;
    const from = at + 1;
    let all = 0;
    let escaped = false;
    for (at = from; at < length; at++) {
      const byte = bytes[at];
      if (PLAIN[byte] === 1) {
        all |= byte;
        continue;
      }
      if (byte === QUOTE) {
        this.from = from;
        this.to = at;
        this.kind = escaped ? KIND.escaped : all < 0x80 ? KIND.ascii : KIND.utf8;
        // Which escapes there are is looked at where they are read; a wrong one may stand in what nobody reads.
        if (escaped) JSON.parse(this.text(from - 1, at + 1));
        return at + 1;
      }
      if (byte !== BACKSLASH) throw broken();
      escaped = true;
      at++;
    }
    return MORE;
  }

  /** The value that was met last as a string or a number; undefined when it is neither. */
  read(): string | number | undefined {
    return this.readAt(this.kind, this.from, this.to);
  }

  readAt(kind: number, from: number, to: number): string | number | undefined {
    if (kind === KIND.number) return Number(this.text(from, to));
    if (kind === KIND.ascii || kind === KIND.utf8) return this.text(from, to);
    if (kind !== KIND.escaped) return undefined;
    const read: unknown = JSON.parse(this.text(from - 1, to + 1));
    return typeof read === 'string' ? read : undefined;
  }

  private text(from: number, to: number): string {
    return utf8.decode(this.source.bytes.subarray(from, to));
  }

  private word(at: number, { bytes: word, kind }: Word): number {
    const { bytes } = this.source;
    for (let i = 0; i < word.length; i++, at++) {
      if (at === bytes.length) return MORE;
      if (bytes[at] !== word[i]) throw broken();
    }
    this.kind = kind;
    return at;
  }

  private number(at: number): number {
    const { bytes } = this.source;
    const from = at;
    let digits = true;
    for (; at < bytes.length && IN_NUMBER[bytes[at]] === 1; at++)
      if (bytes[at] < 0x30 || bytes[at] > 0x39) digits = false;
    if (at === bytes.length) return MORE;
    const simple = digits && at > from && (bytes[from] !== 0x30 || at === from + 1);
    if (!simple && !NUMBER.test(this.text(from, at))) throw broken();
    this.kind = KIND.number;
    this.from = from;
    this.to = at;
    return at;
  }

  /** An object or array that nobody reads: its end is found by its brackets, and JSON.parse says whether it is right. */
  private nested(at: number): number {
    const { bytes } = this.source;
    const from = at;
    let depth = 0;
    while (at < bytes.length) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        at = this.string(at);
        if (at === MORE) return MORE;
        continue;
      }
      at++;
      if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++;
      if (byte !== CLOSE_OBJECT && byte !== CLOSE_ARRAY) continue;
      if (--depth > 0) continue;
      JSON.parse(this.text(from, at));
      this.kind = KIND.nested;
      this.from = from;
      this.to = at;
      return at;
    }
    return MORE;
  }
}
