import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './ChartFigure.module.css';

export interface Mark {
  readonly id: string;
  readonly label: string;
  /** The number with its unit. */
  readonly figure: string;
  /** The numbers of its table row, one a column. */
  readonly cells: readonly string[];
  /** Filters or opens; null where the mark stands for several. */
  readonly choose: (() => void) | null;
}

interface ChartFigureProps {
  readonly title: string;
  /** The chart still shows what was before the last filter. */
  readonly busy: boolean;
  readonly marks: readonly Mark[];
  /** The table's columns: what a mark is, then its numbers. */
  readonly headings: readonly string[];
  readonly control?: ReactNode;
  readonly children: ReactNode;
}

/** A chart, its numbers as buttons, and the same numbers as a table. */
export function ChartFigure({ title, busy, marks, headings, control, children }: ChartFigureProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={classes.figure} aria-label={title} aria-busy={busy}>
      <Group gap="xs" justify="space-between">
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Group gap="xs">
          {control}
          <Button size="compact-xs" variant="default" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            View as table
          </Button>
        </Group>
      </Group>
      {asTable ? (
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
                  <td>{mark.label}</td>
                  {mark.cells.map((text, at) => (
                    <td key={headings[at + 1]}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <div className={classes.body}>
          <div className={classes.chart} aria-hidden>
            {children}
          </div>
          <ul className={classes.marks}>
            {marks.map((mark) => (
              <li key={mark.id}>
                {mark.choose === null ? (
                  <span className={classes.mark}>
                    <span>{mark.label}</span> <span>{mark.figure}</span>
                  </span>
                ) : (
                  <button
                    type="button"
                    className={classes.mark}
                    aria-label={`${mark.label}, ${mark.figure}`}
                    onClick={mark.choose}
                  >
                    <span>{mark.label}</span> <span>{mark.figure}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </figure>
  );
}
