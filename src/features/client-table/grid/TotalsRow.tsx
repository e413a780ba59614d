import { averageRate, type ColumnKey, columnShape, countedSeconds } from '#clients/columns.ts';
import { formatCount } from '#format/format-count.ts';
import { formatRate } from '#format/format-usage.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { memo } from 'react';
import classes from '../ClientTable.module.css';
import { columnStyle, type PlacedColumn } from './column-window.ts';

interface TotalsRowProps {
  readonly columns: readonly PlacedColumn[];
  readonly width: number;
}

/** The totals of the matching rows, below their columns. Hidden from screen readers, which have them in the Summary. */
export const TotalsRow = memo(function TotalsRow({ columns, width }: TotalsRowProps) {
  const data = useClientData();
  const format = useFormat();
  if (data === null) return null;
  const { view, times, incomplete } = data;
  const textOf = (key: ColumnKey): string => {
    const { total, sortedBy } = columnShape(key);
    switch (total) {
      case 'clients':
        return `${formatCount(view.matched)} ${incomplete ? 'so far' : 'in total'}`;
      case 'online':
        return `● ${formatCount(view.countValue(sortedBy, 'Online'))}`;
      case 'sum':
        return format.usage(view.sum(sortedBy));
      case 'rate':
        return formatRate(averageRate(view.sum(sortedBy), countedSeconds(times)));
      case null:
        return '';
    }
  };
  return (
    <div className={classes.totals} style={{ width }} aria-hidden>
      <span className={classes.select}>Σ</span>
      {columns.map((column) => {
        const { key, pinned } = column;
        const look = `${classes.cell} ${pinned ? classes.pinned : ''} ${columnShape(key).numeric ? classes.number : ''}`;
        return (
          <span key={key} className={look} style={columnStyle(column)}>
            {textOf(key)}
          </span>
        );
      })}
    </div>
  );
});
