import { Button } from '@mantine/core';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Mark } from './chart-marks.ts';
import classes from './ChartFigure.module.css';

/** The charts still show what was before the last filter. */
export const ChartsBusy = createContext(false);

interface ChartFigureProps {
  readonly title: string;
  /** Pages are still coming. */
  readonly soFar: boolean;
  readonly marks: readonly Mark[];
  /** The table's columns: what a mark is, then its numbers. */
  readonly headings: readonly string[];
  readonly control?: ReactNode;
  /** What must be said about the numbers. */
  readonly note?: string | null;
  readonly children: ReactNode;
}

/** A chart with its numbers, and the same numbers as a table. */
export function ChartFigure({ title, soFar, marks, headings, control, note, children }: ChartFigureProps) {
  const busy = useContext(ChartsBusy);
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={classes.figure} aria-label={title} aria-busy={busy}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {soFar ? <span className={classes.note}>so far</span> : null}
        <span className={classes.controls}>
          {control}
          <Button size="compact-xs" variant="subtle" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            View as table
          </Button>
        </span>
      </div>
      {marks.length === 0 ? (
        <p className={classes.none}>No client matches</p>
      ) : asTable ? (
        <MarkTable marks={marks} headings={headings} />
      ) : (
        <div className={classes.body}>{children}</div>
      )}
      {note === null || note === undefined ? null : <p className={classes.foot}>{note}</p>}
    </figure>
  );
}

function MarkTable({ marks, headings }: { readonly marks: readonly Mark[]; readonly headings: readonly string[] }) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => (
            <tr key={mark.id}>
              <td title={mark.label}>{mark.label}</td>
              {mark.cells.map((text, at) => (
                <td key={headings[at + 1]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
