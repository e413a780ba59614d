/** Rows a part: a few milliseconds of work. */
export const PART_ROWS = 1000;

/**
 * The head, then the rows in parts, so that a long file can be made between two frames.
 * Cells are joined and not added up: a third of the time, for no half-made text is ever held.
 */
export function* tableParts(
  rows: Uint32Array,
  head: string,
  cells: ReadonlyArray<(row: number) => string>,
  separator: string,
  end: string,
  start = '',
): Generator<string> {
  yield head;
  const record = cells.map(() => '');
  for (let from = 0; from < rows.length; from += PART_ROWS) {
    const lines: string[] = [];
    for (const row of rows.subarray(from, from + PART_ROWS)) {
      for (let at = 0; at < cells.length; at++) record[at] = cells[at](row);
      lines.push(start + record.join(separator));
    }
    lines.push('');
    yield lines.join(end);
  }
}
