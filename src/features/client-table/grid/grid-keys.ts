import type { ListLine } from '../groups/list-entries.ts';

/** A cell of the grid. Column 0 has the checkboxes. */
export interface GridCell {
  readonly row: ListLine;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** The rows that Page Up and Page Down move by. */
  readonly page: number;
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** The cell to which a key moves, or null: the keys of the ARIA grid pattern, j and k. */
export function movedBy(
  key: string,
  ctrl: boolean,
  from: GridCell,
  { rows, columns, page }: GridSize,
): GridCell | null {
  const { row, column } = from;
  const last = { row: rows - 1, column: columns - 1 };
  const targets: Readonly<Record<string, GridCell>> = ctrl
    ? { Home: { row: 0, column: 0 }, End: last }
    : {
        ArrowDown: { row: row + 1, column },
        j: { row: row + 1, column },
        ArrowUp: { row: row - 1, column },
        k: { row: row - 1, column },
        ArrowRight: { row, column: column + 1 },
        ArrowLeft: { row, column: column - 1 },
        PageDown: { row: row + page, column },
        PageUp: { row: Math.max(0, row - page), column },
        Home: { row, column: 0 },
        End: { row, column: last.column },
      };
  const target = targets[key];
  if (target === undefined) return null;
  return { row: clamp(target.row, -1, last.row), column: clamp(target.column, 0, last.column) };
}
