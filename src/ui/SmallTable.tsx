import type { ReactNode } from 'react';
import classes from './SmallTable.module.css';

interface SmallTableProps {
  readonly heads: readonly string[];
  readonly rows: ReadonlyArray<{ readonly key: string | number; readonly cells: readonly ReactNode[] }>;
  /** Indexes of the columns with numbers, which are aligned right. */
  readonly numbers: readonly number[];
  readonly caption?: string;
}

/** A table of a few lines. Texts are aligned left, numbers right. Not Mantine's Table, which brings its ScrollArea (8 kB). */
export function SmallTable({ heads, rows, numbers, caption }: SmallTableProps) {
  const number = (column: number) => numbers.includes(column) || undefined;
  return (
    <table className={classes.table}>
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {heads.map((head, column) => (
            <th key={head} scope="col" data-number={number(column)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, column) => (
              <td key={heads[column]} data-number={number(column)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
