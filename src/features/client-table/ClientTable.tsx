import { type FieldKey, FIELDS } from '#clients/fields.ts';
import { formatAbsolute, formatRelative } from '#format/format-time.ts';
import { formatUsage } from '#format/format-usage.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useColumns } from '#state/use-columns.ts';
import { useOpenClient } from '#state/use-open-client.ts';
import { useSort } from '#state/use-sort.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import classes from './ClientTable.module.css';

const ROW_HEIGHT = 32;

const WIDTHS: Partial<Record<FieldKey, number>> = {
  status: 90,
  name: 180,
  ip: 120,
  mac: 145,
  vlan: 70,
  usage: 90,
  accessPoint: 170,
};
const widthOf = (key: FieldKey, chosen: Readonly<Record<string, number>>) => chosen[key] ?? WIDTHS[key] ?? 125;

/** What a cell shows; filters and copies work on the same text. */
function cellText(key: FieldKey, value: string | number, now: number): string {
  if (typeof value === 'string') return value === '' ? '–' : value;
  return FIELDS[key].type === 'time' ? formatRelative(value, now) : formatUsage(value);
}

function cellClass(key: FieldKey, value: string | number): string {
  const { type, kind } = FIELDS[key];
  const look = kind === 'number' ? classes.number : type === 'mac' || type === 'address' ? classes.mono : '';
  if (key !== 'status' || value === '') return `${classes.cell} ${look}`;
  return `${classes.cell} ${value === 'Online' ? classes.online : classes.offline}`;
}

/** The list: one native scroller, a window of rows over the whole sorted set. */
export function ClientTable() {
  const data = useClientData();
  const { sort, setSort } = useSort();
  const { visible, widths } = useColumns();
  const openClient = useOpenClient();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const matched = data?.view.matched ?? 0;
  const rows = useVirtualizer({
    count: matched,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: 0,
  });
  const now = Date.now();
  const width = visible.reduce((sum, key) => sum + widthOf(key, widths), 0);

  const sortBy = (key: FieldKey) => {
    const first = sort[0];
    const descending = first?.column === key ? !first.descending : FIELDS[key].kind === 'number';
    setSort([{ column: key, descending }]);
  };
  const openAt = (index: number) => {
    if (data !== null && index < matched) openClient.open(data.store.textAt('id', data.view.order[index]));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.floor((scroller.current?.clientHeight ?? 320) / ROW_HEIGHT) - 2;
    const moves: Record<string, number> = {
      ArrowDown: 1,
      j: 1,
      ArrowUp: -1,
      k: -1,
      PageDown: page,
      PageUp: -page,
      Home: -matched,
      End: matched,
    };
    if (event.key === 'Enter') openAt(active);
    if (event.key === 'c' && data !== null && active < matched) {
      void navigator.clipboard.writeText(data.store.textAt('mac', data.view.order[active]));
    }
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(matched - 1, active + move));
    setActive(next);
    rows.scrollToIndex(next);
  };

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label="Clients"
      aria-rowcount={matched + 1}
      aria-colcount={visible.length}
      aria-busy={data === null}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={classes.header} style={{ width }}>
        <div role="row" aria-rowindex={1} style={{ display: 'flex' }}>
          {visible.map((key, index) => {
            const order = sort.find((one) => one.column === key);
            const direction = order === undefined ? 'none' : order.descending ? 'descending' : 'ascending';
            return (
              <div
                key={key}
                role="columnheader"
                aria-colindex={index + 1}
                aria-sort={direction}
                className={classes.headCell}
                style={{ width: widthOf(key, widths) }}
              >
                <button
                  type="button"
                  className={FIELDS[key].kind === 'number' ? classes.number : ''}
                  onClick={() => sortBy(key)}
                >
                  {FIELDS[key].label}
                  {order === undefined ? null : <span aria-hidden>{order.descending ? ' ↓' : ' ↑'}</span>}
                </button>
              </div>
            );
          })}
        </div>
      </div>
      <div role="rowgroup" style={{ height: rows.getTotalSize(), width, position: 'relative' }}>
        {data === null
          ? null
          : rows.getVirtualItems().map((item) => {
              const row = data.view.order[item.index];
              return (
                <div
                  key={data.store.textAt('id', row)}
                  role="row"
                  tabIndex={-1}
                  aria-rowindex={item.index + 2}
                  aria-selected={item.index === active}
                  className={classes.row}
                  style={{ width, transform: `translateY(${item.start}px)` }}
                  onClick={() => {
                    setActive(item.index);
                    if (globalThis.getSelection()?.isCollapsed !== false) openAt(item.index);
                  }}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') openAt(item.index);
                  }}
                >
                  {visible.map((key, index) => {
                    const value = data.store.display(key, row);
                    const text = cellText(key, value, now);
                    const title =
                      typeof value === 'number' && FIELDS[key].type === 'time' ? formatAbsolute(value) : text;
                    return (
                      <div
                        key={key}
                        role="gridcell"
                        aria-colindex={index + 1}
                        className={cellClass(key, value)}
                        style={{ width: widthOf(key, widths) }}
                        title={title}
                      >
                        {text}
                      </div>
                    );
                  })}
                </div>
              );
            })}
      </div>
    </div>
  );
}
