import type { FieldKey } from '#clients/fields.ts';
import { valueName } from '#clients/display-names.ts';
import type { FigureTable } from '../figure/TableOfFigure.tsx';
import { chosenIn, editOf, onlyBoth, type ShownData } from '../panel-props.ts';
import type { Line, Matrix } from '../values/place-parts.ts';
import classes from './MatrixGrid.module.css';
import { LEAST_TAIL, MiddleText, tailFor } from './MiddleText.tsx';

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly fields: readonly [rows: FieldKey, columns: FieldKey];
  text(size: number): string;
  readonly shown: ShownData;
}

const nameOf = (line: Line) => (line === null ? 'Other' : valueName(line));

/** Two fields crossed: the darker a cell, the more; a cell filters for both of its values. */
export function MatrixGrid({ matrix: { rows, columns, cells }, fields, text, shown }: MatrixGridProps) {
  const [rowField, columnField] = fields;
  const tails = [tailFor(rows.map(nameOf), 12) ?? LEAST_TAIL, tailFor(columns.map(nameOf), 8) ?? LEAST_TAIL];
  const most = Math.max(1e-9, ...cells.flat());
  const [chosenRows, chosenColumns] = [chosenIn(shown, rowField), chosenIn(shown, columnField)];
  return (
    <div className={classes.scroller}>
      <div
        className={classes.grid}
        style={{ gridTemplateColumns: `minmax(104px, 1.6fr) repeat(${columns.length}, minmax(46px, 1fr))` }}
      >
        <span />
        {columns.map((column) => (
          <Head key={String(column)} line={column} field={columnField} shown={shown} tail={tails[1]} column />
        ))}
        {rows.map((row, at) => [
          <Head key={`row ${row}`} line={row} field={rowField} shown={shown} tail={tails[0]} />,
          ...columns.map((column, place) => {
            const size = cells[at][place];
            // Few must still be seen beside many.
            const part = Math.round(Math.sqrt(size / most) * 60);
            const style = { background: `color-mix(in srgb, var(--heat) ${part}%, transparent)` };
            const key = `${row} ${column}`;
            if (size === 0) return <span key={key} className={classes.cell} />;
            if (row === null || column === null)
              return (
                <span key={key} className={classes.cell} style={style}>
                  {text(size)}
                </span>
              );
            return (
              <button
                key={key}
                type="button"
                className={classes.cell}
                style={style}
                aria-label={`${nameOf(row)} and ${nameOf(column)}, ${text(size)}`}
                aria-pressed={chosenRows.has(row) && chosenColumns.has(column)}
                title={`${nameOf(row)} and ${nameOf(column)}: ${text(size)}`}
                onClick={() => shown.change(onlyBoth(rowField, row, columnField, column))}
              >
                {text(size)}
              </button>
            );
          }),
        ])}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly line: Line;
  readonly field: FieldKey;
  readonly shown: ShownData;
  readonly tail: number;
  readonly column?: boolean;
}

/** The value of a row or a column, which filters by itself. */
function Head({ line, field, shown, tail, column = false }: HeadProps) {
  if (line === null)
    return (
      <span className={classes.head} data-column={column || undefined}>
        Other
      </span>
    );
  return (
    <button
      type="button"
      className={classes.head}
      data-column={column || undefined}
      title={nameOf(line)}
      onClick={(event) => shown.change(editOf(event, field, line, shown.data.store.category(field).values))}
    >
      <MiddleText text={nameOf(line)} tail={tail} />
    </button>
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** The whole matrix with the totals of its rows and columns. */
export function matrixTable(
  { rows, columns, cells }: Matrix,
  label: string,
  text: (size: number) => string,
): FigureTable {
  const byColumn = columns.map((_, at) => sum(cells.map((row) => row[at])));
  return {
    headings: [label, ...columns.map(nameOf), 'Together'],
    rows: rows.map((row, at) => ({
      key: row ?? 'other',
      cells: [nameOf(row), ...cells[at].map(text), text(sum(cells[at]))],
    })),
    total: ['Total', ...byColumn.map(text), text(sum(byColumn))],
  };
}
