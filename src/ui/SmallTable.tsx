import { Table, type TableProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './SmallTable.module.css';

interface SmallTableProps extends TableProps {
  readonly heads: readonly string[];
  readonly rows: ReadonlyArray<{ readonly key: string | number; readonly cells: readonly ReactNode[] }>;
  /** Indexes of the columns with numbers, which are aligned right. */
  readonly numbers: readonly number[];
  readonly caption?: string;
}

/** A table of a few lines. Texts are aligned left, numbers right. */
export function SmallTable({ heads, rows, numbers, caption, ...others }: SmallTableProps) {
  const number = (column: number) => numbers.includes(column) || undefined;
  return (
    <Table
      fz={12}
      className={classes.table}
      verticalSpacing={1}
      horizontalSpacing={6}
      withRowBorders={false}
      {...others}
    >
      {caption === undefined ? null : <Table.Caption>{caption}</Table.Caption>}
      <Table.Thead>
        <Table.Tr>
          {heads.map((head, column) => (
            <Table.Th key={head} scope="col" data-number={number(column)}>
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, cells }) => (
          <Table.Tr key={key}>
            {cells.map((cell, column) => (
              <Table.Td key={heads[column]} data-number={number(column)}>
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
