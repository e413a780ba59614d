/** Places in a dictionary, in the narrowest array that can hold them: most columns of a network have fewer than 256 values. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** An array for codes. @param values how many entries the dictionary has @param rows its length */
export function codesFor(values: number, rows: number): Codes {
  if (values <= 0x100) return new Uint8Array(rows);
  return values <= 0x10000 ? new Uint16Array(rows) : new Uint32Array(rows);
}

/** The same codes in the narrowest array. @param values how many entries the dictionary has */
export function fitted(codes: Uint32Array, values: number): Codes {
  const narrow = codesFor(values, codes.length);
  narrow.set(codes);
  return narrow;
}

const widestOf = (codes: Codes) => 2 ** (8 * codes.BYTES_PER_ELEMENT);

/** The codes with room for so many rows and values; the same array if it has room. */
export function grown(codes: Codes, rows: number, values: number): Codes {
  if (rows <= codes.length && values <= widestOf(codes)) return codes;
  const room = rows <= codes.length ? codes.length : roomFor(rows, codes.length);
  const next = codesFor(Math.max(values, widestOf(codes)), room);
  next.set(codes);
  return next;
}

let zeros = new Uint8Array(0);

/** Codes of rows that are all empty, as in several columns of most networks. The array is shared and must not be written to. */
export function emptyCodes(rows: number): Codes {
  if (zeros.length < rows) zeros = new Uint8Array(roomFor(rows, zeros.length));
  return zeros;
}

/** The new length of a growing array: at least 1.5 times the old one, so that each row is copied only a few times. */
export const roomFor = (rows: number, before: number): number => Math.max(rows, Math.ceil(before * 1.5), 16);

/** The same numbers with room for so many rows; the same array where it has it. */
export function grownNumbers(numbers: Float64Array, rows: number): Float64Array {
  if (rows <= numbers.length) return numbers;
  const next = new Float64Array(roomFor(rows, numbers.length));
  next.set(numbers);
  return next;
}

/** The distinct values of a category, in the order in which they came; '' is the first. A value's code is its place. */
export class Dictionary {
  readonly values: string[] = [''];
  private readonly codes = new Map<string, number>([['', 0]]);

  /** A copy with the same codes. */
  copied(): Dictionary {
    const copy = new Dictionary();
    for (const value of this.values) copy.codeOf(value);
    return copy;
  }

  /** The value's code; a new value gets the next one. */
  codeOf(value: string): number {
    let code = this.codes.get(value);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.codes.set(value, code);
    }
    return code;
  }
}
