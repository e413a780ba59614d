/** Rows a part: a few milliseconds of work. */
export const PART_ROWS = 4000;

/** The head, then the rows in parts, so that a long file can be made between two frames. */
export function* tableParts(
  rows: Uint32Array,
  head: string,
  cells: ReadonlyArray<(row: number) => string>,
  separator: string,
  end: string,
  start = '',
): Generator<string> {
  yield head;
  for (let from = 0; from < rows.length; from += PART_ROWS) {
    let part = '';
    for (const row of rows.subarray(from, from + PART_ROWS)) {
      part += start;
      for (let at = 0; at < cells.length; at++) part += at === 0 ? cells[0](row) : separator + cells[at](row);
      part += end;
    }
    yield part;
  }
}
