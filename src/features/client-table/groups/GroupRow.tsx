import { type ColumnKey, columnShape, averageRate } from '#clients/columns.ts';
import { valueName } from '#clients/display-names.ts';
import type { RowGroup } from '#engine/group.ts';
import { formatCount } from '#format/format-count.ts';
import { formatRate } from '#format/format-usage.ts';
import { VisuallyHidden } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import classes from '../ClientTable.module.css';
import { ACTIVE_CELL_ID, type ClientRowProps } from '../rows/ClientRow.tsx';
import type { RowContext } from '../rows/row-context.ts';
import type { GroupCells } from './group-cells.ts';

interface GroupRowProps extends Pick<ClientRowProps, 'index' | 'top' | 'context' | 'open' | 'activeColumn'> {
  readonly group: RowGroup;
  /** The name of the field by which the list is grouped. */
  readonly field: string;
  readonly places: GroupCells;
}

/** The figure below a column: its sum over the group, or how many clients are online. That column has no room for the word. */
function figureOf(key: ColumnKey, group: RowGroup, { format, spanSeconds }: RowContext): ReactNode {
  const [sent, received, usage] = group.sums;
  const { total, sortedBy } = columnShape(key);
  if (total === 'online') {
    return (
      <span title="Online">
        <span aria-hidden>● </span>
        {formatCount(group.flagged)}
        <VisuallyHidden> online</VisuallyHidden>
      </span>
    );
  }
  if (total === 'rate') return formatRate(averageRate(usage, spanSeconds));
  return format.usage(sortedBy === 'sent' ? sent : sortedBy === 'received' ? received : usage);
}

/** The line of a group: its value and number of clients, then the subtotals below their headers. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { index, group, field, top, context, places, open, activeColumn } = props;
  const { label, figures } = places;
  const activeLabel = activeColumn > 0 && !figures.some(({ colIndex }) => colIndex === activeColumn);
  const [, , usage] = group.sums;
  const counted = group.count - group.absent;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.group}
      style={{ width: context.width, top }}
      data-index={index}
    >
      <div
        role="gridcell"
        aria-colindex={label.colIndex}
        aria-colspan={label.colSpan}
        aria-expanded={open}
        id={activeLabel ? ACTIVE_CELL_ID : undefined}
        className={`${classes.groupCell} ${activeLabel ? classes.active : ''}`}
        style={{ left: label.left, width: label.width }}
      >
        <button type="button" tabIndex={-1} aria-expanded={open}>
          <span className={classes.chevron} data-open={open} aria-hidden>
            ▸
          </span>
          <span className={classes.field}>{field}</span> <span className={classes.value}>{valueName(group.value)}</span>
        </button>
        <Figure label={counted === 1 ? 'client' : 'clients'} value={formatCount(counted)} />
        {group.absent === 0 ? null : <Figure label="not in this load" value={formatCount(group.absent)} />}
        {figures.length > 0 ? null : (
          <>
            <Figure label="online" value={formatCount(group.flagged)} />
            <Figure label="usage" value={context.format.usage(usage)} />
          </>
        )}
      </div>
      {figures.map(({ key, left, width: room, colIndex }) => (
        <div
          key={key}
          role="gridcell"
          aria-colindex={colIndex}
          id={activeColumn === colIndex ? ACTIVE_CELL_ID : undefined}
          className={`${classes.subtotal} ${columnShape(key).numeric ? classes.number : ''} ${activeColumn === colIndex ? classes.active : ''}`}
          style={{ left, width: room }}
        >
          {figureOf(key, group, context)}
        </div>
      ))}
    </div>
  );
});

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <span className={classes.figure}>
      <b>{value}</b> {label}
    </span>
  );
}
