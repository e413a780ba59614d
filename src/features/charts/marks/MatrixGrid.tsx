import type { FieldKey } from '#clients/fields.ts';
import { valueName } from '#clients/display-names.ts';
import { Fragment } from 'react';
import type { FigureColumn, FigureTable } from '../figure/figure-table.ts';
import { chosenIn, editOf, editOfAll, fieldValue, pressing, type ShownData } from '../panel-props.ts';
import { sumOf } from '../values/parts.ts';
import type { Line, Matrix } from '../values/place-parts.ts';
import { heat, HeatCell, KEYS_HINT, useCellKeys } from './HeatCell.tsx';
import classes from './HeatCell.module.css';
import { LEAST_TAIL, MiddleText, tailFor } from './MiddleText.tsx';

/** px of a column at least, of a letter of its numbers, and beside them. */
const COLUMN = 44;
const LETTER = 6;
const BESIDE = 9;
/** Letters of a column's head that are seen: the first two or so, an ellipsis, the last three. */
const COLUMN_LETTERS = 6;
const ROW_LETTERS = 12;
const COLUMN_TAIL = 3;

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly fields: readonly [rows: FieldKey, columns: FieldKey];
  text(size: number): string;
  readonly shown: ShownData;
}

const keyOf = (line: Line) => (line === null ? 'other' : `value ${line}`);
const nameOf = (line: Line) => (line === null ? 'All others' : valueName(line));

/** Letters at the end of the heads that are shown in any case. */
function tailOfHeads(lines: readonly Line[], column: boolean): number {
  const names = lines.map(nameOf);
  return column
    ? (tailFor(names, COLUMN_LETTERS, COLUMN_TAIL) ?? COLUMN_TAIL)
    : (tailFor(names, ROW_LETTERS) ?? LEAST_TAIL);
}

/** Columns in which the longest number is seen whole, as CSS. */
const templateOf = ({ columns, cells }: Matrix, text: MatrixGridProps['text']) => {
  const room = Math.max(COLUMN, ...cells.flat().map((size) => text(size).length * LETTER + BESIDE));
  return `max-content repeat(${columns.length}, minmax(${room}px, 1fr))`;
};

/** Whether a place can have the focus. @param place `row column`; 0 for the heads */
function isButton({ rows, columns, cells }: Matrix, place: string): boolean {
  const [row, column] = place.split(' ').map((at) => Number(at) - 1);
  return (
    (row < 0 || (rows[row] ?? null) !== null) &&
    (column < 0 || (columns[column] ?? null) !== null) &&
    (row < 0 || column < 0 || cells[row][column] > 0)
  );
}

/** Two fields crossed: the darker a cell, the more; a cell filters for both of its values. */
export function MatrixGrid({ matrix, fields, text, shown }: MatrixGridProps) {
  const { rows, columns, cells } = matrix;
  const { stop, handlers } = useCellKeys('1 0');
  const chosen = fields.map((field) => chosenIn(shown, field));
  const most = Math.max(1e-9, ...cells.flat());
  // A filter may have taken the place that had the focus last.
  const tabStop = isButton(matrix, stop) ? stop : '1 0';
  const heads = (field: FieldKey, lines: readonly Line[], column: boolean) => {
    const tail = tailOfHeads(lines, column);
    return lines.map((line, at) => {
      const place = column ? (`0 ${at + 1}` as const) : (`${at + 1} 0` as const);
      return <LineHead key={keyOf(line)} {...{ line, field, column, place, tail, isStop: place === tabStop, shown }} />;
    });
  };
  const cell = (row: number, column: number) => {
    const [a, b, size] = [rows[row], columns[column], cells[row][column]];
    if (size === 0 || a === null || b === null)
      return (
        <span key={keyOf(b)} className={classes.cell} style={{ background: heat(size / most) }}>
          {size === 0 ? null : text(size)}
        </span>
      );
    const place = `${row + 1} ${column + 1}` as const;
    return (
      <HeatCell
        key={keyOf(b)}
        place={place}
        name={`${nameOf(a)} and ${nameOf(b)}, ${text(size)}`}
        hint={`${KEYS_HINT} both values`}
        text={text(size)}
        part={size / most}
        chosen={chosen[0].has(a) && chosen[1].has(b)}
        tabStop={place === tabStop}
        choose={(keys) =>
          shown.change(editOfAll(keys, fieldValue(shown, fields[0], a), fieldValue(shown, fields[1], b)))
        }
      />
    );
  };
  const rowHeads = heads(fields[0], rows, false);
  return (
    <div className={classes.scroller}>
      <div
        role="group"
        aria-label="Cells"
        className={classes.matrix}
        style={{ gridTemplateColumns: templateOf(matrix, text) }}
        {...handlers}
      >
        {heads(fields[1], columns, true)}
        {rows.map((line, row) => (
          // By its value, so that a cell which filters stays the same button, with the focus, when its row becomes the first.
          <Fragment key={keyOf(line)}>
            {rowHeads[row]}
            {columns.map((_, column) => cell(row, column))}
          </Fragment>
        ))}
        <span className={classes.corner} />
      </div>
    </div>
  );
}

interface LineHeadProps extends Pick<MatrixGridProps, 'shown'> {
  readonly line: Line;
  readonly field: FieldKey;
  /** It heads a column, not a row. */
  readonly column: boolean;
  /** `row column`; 0 for the heads. */
  readonly place: string;
  /** Letters at the end of its name that are shown in any case. */
  readonly tail: number;
  readonly isStop: boolean;
}

/** The name of a row or a column; a click filters for its value, where it has one. */
function LineHead({ line, field, column, place, tail, isStop, shown }: LineHeadProps) {
  const look = { className: classes.head, 'data-column': column || undefined };
  const name = <MiddleText text={nameOf(line)} tail={tail} />;
  if (line === null) return <span {...look}>{name}</span>;
  return (
    <button
      type="button"
      {...look}
      data-cell={place}
      tabIndex={isStop ? 0 : -1}
      // Its text is read as two words where it is cut.
      aria-label={nameOf(line)}
      title={`${nameOf(line)}. ${KEYS_HINT}`}
      {...pressing((keys) => shown.change(editOf(keys, ...fieldValue(shown, field, line))))}
    >
      {name}
    </button>
  );
}

/** The whole matrix with the totals of its rows and columns. @param sizes what its numbers are */
export function matrixTable(
  { rows, columns, cells }: Matrix,
  label: string,
  sizes: Omit<FigureColumn, 'heading'>,
): FigureTable {
  const byColumn = columns.map((_, at) => sumOf(cells.map((row) => row[at])));
  return {
    columns: [{ heading: label }, ...[...columns.map(nameOf), 'Together'].map((heading) => ({ heading, ...sizes }))],
    rows: rows.map((row, at) => [nameOf(row), ...cells[at], sumOf(cells[at])]),
    total: ['Total', ...byColumn, sumOf(byColumn)],
  };
}
