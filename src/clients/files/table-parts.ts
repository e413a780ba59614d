import { columnShape } from '#clients/columns.ts';
import { FIELDS } from '#clients/fields.ts';
import { type CellStyle, fileCell, fileLabel, type FileRows, rowParts } from './file-cells.ts';

/** A text format with one line per client. */
export interface TableFormat extends CellStyle {
  /** The text before the first client. @param figures by column: whether it has figures */
  head(labels: readonly string[], figures: readonly boolean[]): string;
  readonly start: string;
  readonly separator: string;
  readonly end: string;
}

/** Yields the head, then the rows in parts. Joining an array of cells takes a third of the time of `+=`. */
export function* tableParts(file: FileRows, format: TableFormat): Generator<string> {
  const { columns } = file;
  const { start, separator, end } = format;
  const figures = columns.map((key) => FIELDS[columnShape(key).sortedBy].type === 'usage');
  yield format.head(columns.map(fileLabel), figures);
  const cells = columns.map((key) => fileCell(file, key, format));
  const record = cells.map(() => '');
  for (const rows of rowParts(file.rows)) {
    const lines: string[] = [];
    for (const row of rows) {
      for (let at = 0; at < cells.length; at++) record[at] = cells[at](row);
      lines.push(start + record.join(separator));
    }
    lines.push('');
    yield lines.join(end);
  }
}
