import { type ColumnKey, columnShape, averageRate, countedSeconds } from '#clients/columns.ts';
import { formatCount } from '#format/format-count.ts';
import { formatRate } from '#format/format-usage.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { memo } from 'react';
import { isNumeric, type PlacedColumn, SELECT_WIDTH } from './column-window.ts';
import classes from './Totals.module.css';

interface TotalsRowProps {
  readonly columns: readonly PlacedColumn[];
  readonly width: number;
}

/** The matching rows together, under their columns; hidden from screen readers, who have it as the Summary. */
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
      <span className={classes.select} style={{ width: SELECT_WIDTH }}>
        Σ
      </span>
      {columns.map(({ key, width: cellWidth, pinned, left, gap }) => (
        <span
          key={key}
          className={`${classes.cell} ${pinned ? classes.pinned : ''} ${isNumeric(key) ? classes.number : ''}`}
          style={pinned ? { width: cellWidth, left } : { width: cellWidth, marginLeft: gap }}
        >
          {textOf(key)}
        </span>
      ))}
    </div>
  );
});
