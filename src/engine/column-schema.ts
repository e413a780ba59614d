/**
 * What a column holds.
 * - category: strings that repeat; kept as codes into a dictionary whose entry 0 is '' (empty: null, missing or "")
 * - text: strings that rarely repeat; kept as one long string a page plus offsets; '' is empty
 * - number: Float64; NaN is empty
 */
export type ColumnKind = 'category' | 'text' | 'number';

export interface ColumnSpec<Name extends string = string> {
  readonly name: Name;
  readonly kind: ColumnKind;
  /** A category that no page brings: it is worked out over the whole store and put in with `derive`. */
  readonly derived?: boolean;
}
