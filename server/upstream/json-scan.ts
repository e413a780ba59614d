import { isUtf8 } from 'node:buffer';

/** Deeper than any answer of Meraki's; what nests deeper is refused as if it were no JSON. */
const DEEPEST = 512;

const WORDS = ['true', 'false', 'null'];
const STATES = [
  'value',
  'value or ]',
  'key',
  'key or }',
  'colon',
  'after',
  'zero',
  'digits',
  'minus',
  'point',
  'fraction',
  'e',
  'e sign',
  'exponent',
  ...WORDS.flatMap((word) => [1, 2, 3, 4].slice(0, word.length - 1).map((at) => `${word} ${at}`)),
  ...['text', 'name'].flatMap((kind) => ['', ' \\', ' u1', ' u2', ' u3', ' u4'].map((suffix) => kind + suffix)),
  'broken',
];
const of = (state: string): number => STATES.indexOf(state);

/** Actions that need the stack: numbers above all states. */
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT, COMMA] = [100, 101, 102, 103, 104];
const BLANK = ' \t\n\r';
const DIGITS = '0123456789';

/** The JSON grammar: for each state and byte the next state, or an action. */
const TABLE = (() => {
  const table = new Uint8Array(STATES.length * 256).fill(of('broken'));
  const rule = (state: string, chars: string, next: number) => {
    for (const char of chars) table[of(state) * 256 + char.charCodeAt(0)] = next;
  };
  for (const state of ['value', 'value or ]']) {
    rule(state, BLANK, of(state));
    rule(state, '"', of('text'));
    rule(state, '[', OPEN_ARRAY);
    rule(state, '{', OPEN_OBJECT);
    rule(state, '-', of('minus'));
    rule(state, '0', of('zero'));
    rule(state, DIGITS.slice(1), of('digits'));
    for (const word of WORDS) rule(state, word.charAt(0), of(`${word} 1`));
  }
  rule('value or ]', ']', CLOSE_ARRAY);
  for (const state of ['key', 'key or }', 'colon']) rule(state, BLANK, of(state));
  for (const state of ['key', 'key or }']) rule(state, '"', of('name'));
  rule('key or }', '}', CLOSE_OBJECT);
  rule('colon', ':', of('value'));
  for (const state of ['after', 'zero', 'digits', 'fraction', 'exponent']) {
    rule(state, BLANK, of('after'));
    rule(state, ',', COMMA);
    rule(state, ']', CLOSE_ARRAY);
    rule(state, '}', CLOSE_OBJECT);
  }
  rule('minus', '0', of('zero'));
  rule('minus', DIGITS.slice(1), of('digits'));
  rule('digits', DIGITS, of('digits'));
  for (const state of ['zero', 'digits']) rule(state, '.', of('point'));
  for (const state of ['zero', 'digits', 'fraction']) rule(state, 'eE', of('e'));
  for (const state of ['point', 'fraction']) rule(state, DIGITS, of('fraction'));
  rule('e', '+-', of('e sign'));
  for (const state of ['e', 'e sign', 'exponent']) rule(state, DIGITS, of('exponent'));
  for (const word of WORDS) {
    for (let at = 1; at < word.length; at++) {
      rule(`${word} ${at}`, word.charAt(at), at + 1 === word.length ? of('after') : of(`${word} ${at + 1}`));
    }
  }
  for (const [kind, end] of [
    ['text', 'after'],
    ['name', 'colon'],
  ] as const) {
    table.fill(of(kind), of(kind) * 256 + 0x20, of(kind) * 256 + 256);
    rule(kind, '"', of(end));
    rule(kind, '\\', of(`${kind} \\`));
    rule(`${kind} \\`, '"\\/bfnrt', of(kind));
    rule(`${kind} \\`, 'u', of(`${kind} u1`));
    for (let at = 1; at <= 4; at++) {
      rule(`${kind} u${at}`, `${DIGITS}abcdefABCDEF`, at === 4 ? of(kind) : of(`${kind} u${at + 1}`));
    }
  }
  return table;
})();

const [VALUE, KEY, AFTER, BROKEN] = [of('value'), of('key'), of('after'), of('broken')];
const FIRST_VALUE = of('value or ]');
const FIRST_KEY = of('key or }');
const [TEXT, NAME] = [of('text'), of('name')];
const WHOLE = ['after', 'zero', 'digits', 'fraction', 'exponent'].map(of);

const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/**
 * Checks that bytes are one whole JSON text in valid UTF-8, chunk by chunk as they come in, so that the check costs no wait at the end
 * and builds nothing: an answer cut at a clean end, or a page of HTML, is not handed on as a success.
 */
export class JsonScan {
  private state = VALUE;
  private depth = 0;
  /** 1 at a depth is an object, 0 an array. */
  private readonly objects = new Uint8Array(DEEPEST);

  push(bytes: Uint8Array): void {
    let { state } = this;
    const { length } = bytes;
    let at = 0;
    while (at < length) {
      if (state === TEXT || state === NAME) {
        // Most bytes stand in strings: a tight loop to the next quote or escape. By the table alone a page takes 9.4 ms, not 7.5.
        while (at < length && bytes[at] >= 0x20 && bytes[at] !== QUOTE && bytes[at] !== BACKSLASH) at++;
        if (at === length) break;
      }
      const next = TABLE[(state << 8) | bytes[at++]];
      state = next < 100 ? next : this.act(next);
    }
    this.state = state;
  }

  /** Whether what was pushed is one whole JSON text. @param all of it, whose UTF-8 Node checks in 0.05 ms a page */
  isWhole(all: Uint8Array): boolean {
    return this.depth === 0 && WHOLE.includes(this.state) && isUtf8(all);
  }

  private act(action: number): number {
    const inObject = this.depth > 0 && this.objects[this.depth - 1] === 1;
    switch (action) {
      case OPEN_ARRAY:
      case OPEN_OBJECT:
        if (this.depth === DEEPEST) return BROKEN;
        this.objects[this.depth++] = action === OPEN_OBJECT ? 1 : 0;
        return action === OPEN_OBJECT ? FIRST_KEY : FIRST_VALUE;
      case COMMA:
        if (this.depth === 0) return BROKEN;
        return inObject ? KEY : VALUE;
      default:
        if (this.depth === 0 || inObject !== (action === CLOSE_OBJECT)) return BROKEN;
        this.depth--;
        return AFTER;
    }
  }
}
