/** The values of a category, each once, in the order in which they came; '' is the first. A value's code is its place. */
export class Dictionary {
  readonly values: string[] = [''];
  private readonly codes = new Map<string, number>([['', 0]]);

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
