import { valueName } from '#clients/value-name.ts';
import type { RowGroup } from '#engine/group.ts';
import { formatCount } from '#format/format-count.ts';
import type { DisplayFormat } from '#format/display-format.ts';
import { memo } from 'react';
import cells from '../rows/Cells.module.css';
import { ACTIVE_CELL_ID } from '../rows/ClientRow.tsx';

interface GroupRowProps {
  readonly index: number;
  readonly group: RowGroup;
  /** The name of the field that the groups are values of. */
  readonly field: string;
  readonly top: number;
  /** Of the whole list and of what is in sight, pixels. */
  readonly width: number;
  readonly view: number;
  readonly columnCount: number;
  readonly open: boolean;
  readonly active: boolean;
  readonly format: DisplayFormat;
}

/** A group's line: what its clients have in common, how many they are and what they moved. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { index, group, field, top, width, view, columnCount, open, active, format } = props;
  const [sent, received] = group.sums;
  return (
    <div role="row" aria-rowindex={index + 2} className={cells.group} style={{ width, top }} data-index={index}>
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columnCount}
        id={active ? ACTIVE_CELL_ID : undefined}
        className={`${cells.groupCell} ${active ? cells.active : ''}`}
        style={{ width: Math.min(view, width) }}
      >
        <button type="button" tabIndex={-1} aria-expanded={open}>
          <span className={cells.chevron} data-open={open} aria-hidden>
            ▸
          </span>
          <span className={cells.field}>{field}</span> <span className={cells.value}>{valueName(group.value)}</span>
        </button>
        <Figure label={group.count === 1 ? 'client' : 'clients'} value={formatCount(group.count)} />
        <Figure label="online" value={formatCount(group.flagged)} />
        <Figure label="sent" value={format.usage(sent)} />
        <Figure label="received" value={format.usage(received)} />
      </div>
    </div>
  );
});

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <span className={cells.figure}>
      <b>{value}</b> {label}
    </span>
  );
}
