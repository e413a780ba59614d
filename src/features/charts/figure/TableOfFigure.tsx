import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { type FigureTable, shownCells } from './figure-table.ts';
import classes from './TableOfFigure.module.css';

/** px, as in the module's styles. */
const ROW = 20;
/** With more cells than this the rows are drawn as a window: a campus has tens of thousands of users. */
const MOST_DRAWN = 24_000;

interface TableOfFigureProps {
  readonly label: string;
  readonly table: FigureTable;
}

/** All values of a figure, and their total in the last row, which stays in sight. */
export function TableOfFigure({ label, table }: TableOfFigureProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { columns, rows, total } = table;
  const headings = columns.filter(({ onlyInFiles = false }) => !onlyInFiles).map(({ heading }) => heading);
  const windowed = rows.length * headings.length > MOST_DRAWN;
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: windowed,
    estimateSize: () => ROW,
    getScrollElement: () => scroller.current,
    overscan: 20,
  });
  const items = virtual.getVirtualItems();
  const first = windowed ? (items[0]?.index ?? 0) : 0;
  const last = windowed ? (items.at(-1)?.index ?? 0) + 1 : rows.length;
  return (
    // Scrolls by itself, so it takes the focus.
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={`${label} as table`}>
      <table className={classes.table} aria-rowcount={windowed ? rows.length + 2 : undefined}>
        <thead>
          <tr>
            {headings.map((heading, column) => (
              <th key={column} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Undrawn rows={first} columns={headings.length} />
          {rows.slice(first, last).map((cells, at) => (
            <tr key={first + at} aria-rowindex={windowed ? first + at + 2 : undefined}>
              {shownCells(columns, cells, first + at).map((cell, column) => (
                <td key={column} title={column === 0 ? cell : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
          <Undrawn rows={rows.length - last} columns={headings.length} />
        </tbody>
        <tfoot>
          <tr aria-rowindex={windowed ? rows.length + 2 : undefined}>
            {shownCells(columns, total).map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The room of rows that are out of sight. */
const Undrawn = ({ rows, columns }: { readonly rows: number; readonly columns: number }) =>
  rows === 0 ? null : (
    <tr aria-hidden style={{ height: rows * ROW }}>
      <td colSpan={columns} />
    </tr>
  );
