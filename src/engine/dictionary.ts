/** The values of a category, each once, in the order in which they came; '' is the first. A value's code is its place. */
export class Dictionary {
  readonly values: string[] = [''];
  private readonly codes = new Map<string, number>([['', 0]]);

  /** The same values under the same codes, to which others can be added. */
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
