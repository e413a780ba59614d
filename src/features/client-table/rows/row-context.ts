import { type ColumnKey, columnShape, countedSeconds, isFigure, isMono } from '#clients/columns.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useMinute } from '#state/view/page-state.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { type CSSProperties, useMemo } from 'react';
import classes from '../ClientTable.module.css';
import { columnStyle, type PlacedColumn } from '../grid/column-window.ts';
import type { CellContext } from './cell-text.ts';
import { highlightPattern } from './highlight.ts';

/** What all cells of a column share. It is made once, so that a change of the rows does not render the cells again. */
export interface RowColumn {
  readonly key: ColumnKey;
  readonly drawn: 'dot' | 'bar' | null;
  /** A text that is too long loses its middle, because its end identifies it. */
  readonly cutMiddle: boolean;
  readonly mono: boolean;
  /** Pixels for the text. */
  readonly room: number;
  readonly colIndex: number;
  readonly className: string;
  readonly style: CSSProperties;
}

/** What all rows share; a new object when any of it changes. */
export interface RowContext extends CellContext {
  readonly columns: readonly RowColumn[];
  readonly width: number;
  /** Finds what the search looks for; null if there is nothing to highlight. */
  readonly pattern: RegExp | null;
}

/** Pixels of a cell's padding on both sides, and of the circle before a status; the style sheet has the same. */
const PADDING = 16;
const CIRCLE = 14;

function rowColumn(column: PlacedColumn): RowColumn {
  const { key, colIndex, pinned, width } = column;
  const { drawn, cutMiddle, numeric } = columnShape(key);
  const mono = !isFigure(key) && isMono(key);
  const looks = [
    classes.cell,
    pinned ? classes.pinned : '',
    numeric ? classes.number : '',
    drawn === 'dot' ? classes.status : '',
    drawn === 'bar' ? classes.usage : '',
    mono ? classes.mono : '',
  ];
  return {
    key,
    drawn,
    cutMiddle,
    mono,
    room: width - PADDING - (drawn === 'dot' ? CIRCLE : 0),
    colIndex,
    className: looks.filter((look) => look !== '').join(' '),
    style: columnStyle(column),
  };
}

/** What all rows share. Memoized, so that the rows are painted again only when something of it changes. */
export function useRowContext(
  data: ClientData | null,
  drawn: readonly PlacedColumn[],
  width: number,
): RowContext | null {
  const { terms } = useFilter();
  const format = useFormat();
  const now = useMinute();
  const columns = useMemo(() => drawn.map(rowColumn), [drawn]);
  const pattern = useMemo(() => highlightPattern(terms), [terms]);
  const shares = columns.some(({ key }) => key === 'share');
  return useMemo(() => {
    if (data === null) return null;
    const { store, view, times } = data;
    return {
      store,
      columns,
      width,
      pattern,
      now,
      format,
      usageTotal: shares ? view.sum('usage') : 0,
      usageMost: view.max('usage'),
      spanSeconds: countedSeconds(times),
    };
  }, [data, columns, width, pattern, now, format, shares]);
}
