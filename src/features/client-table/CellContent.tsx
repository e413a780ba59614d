import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { formatAbsolute, formatRelative } from '#format/format-time.ts';
import { formatUsage } from '#format/format-usage.ts';
import classes from './ClientTable.module.css';

interface CellContentProps {
  readonly field: FieldKey;
  readonly value: string | number;
  /** Epoch ms, for relative times. */
  readonly now: number;
  /** Share of the usage that was sent, 0 to 1; NaN where unknown. */
  readonly sentShare: number;
}

/** Plain elements only: there are hundreds of cells in the window. */
export function CellContent({ field, value, now, sentShare }: CellContentProps) {
  if (typeof value === 'string') {
    if (value === '') return <span className={classes.empty}>–</span>;
    if (field === 'status')
      return <span className={value === 'Online' ? classes.online : classes.offline}>{value}</span>;
    return value;
  }
  if (FIELDS[field].type === 'time') return <time title={formatAbsolute(value)}>{formatRelative(value, now)}</time>;
  if (field !== 'usage' || Number.isNaN(sentShare)) return formatUsage(value);
  return (
    <span className={classes.usage}>
      {formatUsage(value)}
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${sentShare * 100}%` }} />
      </span>
    </span>
  );
}

/** The look of a cell by the kind of its field. */
export function cellClass(field: FieldKey): string {
  const { type, kind } = FIELDS[field];
  if (kind === 'number') return `${classes.cell} ${classes.number}`;
  return type === 'mac' || type === 'address' ? `${classes.cell} ${classes.mono}` : classes.cell;
}
