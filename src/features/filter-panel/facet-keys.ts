/** A control of a facet's values: the value's line, and in it the tick (0), only (1) or exclude (2). */
export interface FacetPlace {
  readonly line: number;
  readonly control: number;
}

const LAST_CONTROL = 2;

/** Where a key leads from a control: up and down between values, left and right within one. Null for other keys and at the ends. */
export function facetKeyPlace(key: string, { line, control }: FacetPlace, lines: number): FacetPlace | null {
  if (key === 'ArrowDown') return line < lines - 1 ? { line: line + 1, control } : null;
  if (key === 'ArrowUp') return line > 0 ? { line: line - 1, control } : null;
  if (key === 'ArrowRight') return control < LAST_CONTROL ? { line, control: control + 1 } : null;
  if (key === 'ArrowLeft') return control > 0 ? { line, control: control - 1 } : null;
  if (key === 'Home') return { line: 0, control };
  return key === 'End' ? { line: lines - 1, control } : null;
}
