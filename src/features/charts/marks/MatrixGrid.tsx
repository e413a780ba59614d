import type { FieldKey } from '#clients/fields.ts';
import { valueName } from '#clients/display-names.ts';
import type { FigureTable } from '../figure/TableOfFigure.tsx';
import { chosenIn, editOf, editOfMark, fieldValue, onlyBoth, pressing, type ShownData } from '../panel-props.ts';
import type { Line, Matrix } from '../values/place-parts.ts';
import { heat, HeatCell, KEYS_HINT, useCellKeys } from './HeatCell.tsx';
import classes from './HeatCell.module.css';
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
  const { stop, handlers } = useCellKeys('1 0');
  const chosen = fields.map((field) => chosenIn(shown, field));
  const most = Math.max(1e-9, ...cells.flat());
  // A filter may have taken the place that had the focus last.
  const [stopRow, stopColumn] = stop.split(' ').map((at) => Number(at) - 1);
  const isThere =
    (stopRow < 0 || (rows[stopRow] ?? null) !== null) &&
    (stopColumn < 0 || (columns[stopColumn] ?? null) !== null) &&
    (stopRow < 0 || stopColumn < 0 || cells[stopRow][stopColumn] > 0);
  const tabStop = isThere ? stop : '1 0';
  const heads = (which: 0 | 1) => {
    const lines = which === 0 ? rows : columns;
    const tail = tailFor(lines.map(nameOf), which === 0 ? 12 : 8) ?? LEAST_TAIL;
    return lines.map((line, at) => {
      const place = which === 0 ? `${at + 1} 0` : `0 ${at + 1}`;
      const name = <MiddleText text={nameOf(line)} tail={tail} />;
      const [key, column] = [`${which} ${line}`, which === 1 || undefined];
      if (line === null)
        return (
          <span key={key} className={classes.head} data-column={column}>
            {name}
          </span>
        );
      return (
        <button
          key={key}
          type="button"
          className={classes.head}
          data-column={column}
          data-cell={place}
          tabIndex={place === tabStop ? 0 : -1}
          title={`${nameOf(line)}. ${KEYS_HINT}`}
          {...pressing((keys) => shown.change(editOf(keys, ...fieldValue(shown, fields[which], line))))}
        >
          {name}
        </button>
      );
    });
  };
  const cell = (row: number, column: number) => {
    const [size, rowLine, columnLine] = [cells[row][column], rows[row], columns[column]];
    const key = `${rowLine} ${columnLine}`;
    if (size === 0 || rowLine === null || columnLine === null)
      return (
        <span key={key} className={classes.cell} style={{ background: heat(size / most) }}>
          {size === 0 ? null : text(size)}
        </span>
      );
    const place = `${row + 1} ${column + 1}` as const;
    const [a, b] = [fieldValue(shown, fields[0], rowLine), fieldValue(shown, fields[1], columnLine)];
    return (
      <HeatCell
        key={key}
        place={place}
        name={`${nameOf(rowLine)} and ${nameOf(columnLine)}, ${text(size)}`}
        hint={`${KEYS_HINT} both values`}
        text={text(size)}
        part={size / most}
        chosen={chosen[0].has(rowLine) && chosen[1].has(columnLine)}
        tabStop={place === tabStop}
        choose={(keys) => shown.change(editOfMark(keys, [a, b], onlyBoth(fields[0], rowLine, fields[1], columnLine)))}
      />
    );
  };
  const rowHeads = heads(0);
  return (
    <div className={classes.scroller}>
      <div
        role="group"
        aria-label="Cells"
        className={classes.matrix}
        style={{ gridTemplateColumns: `max-content repeat(${columns.length}, minmax(34px, 1fr))` }}
        {...handlers}
      >
        <span />
        {heads(1)}
        {rows.map((_, row) => [rowHeads[row], ...columns.map((__, column) => cell(row, column))])}
      </div>
    </div>
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
