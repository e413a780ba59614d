import { FIELD_KEYS, isFieldKey } from '#clients/fields.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useColumns } from '#state/use-columns.ts';
import { useMinute } from '#ui/use-minute.ts';
import { useOpenClient } from '#state/use-open-client.ts';
import { useSort } from '#state/use-sort.ts';
import { functionalUpdate, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import { clientColumns, clientTableFeatures, NO_ROWS } from './client-columns.ts';
import { ClientRow, rowElementId } from './ClientRow.tsx';
import classes from './ClientTable.module.css';
import { movedBy } from './grid-keys.ts';
import { HeaderCell } from './HeaderCell.tsx';

const ROW_HEIGHT = 32;

/** The list: one native scroller, a window of rows over the whole sorted set. */
export function ClientTable() {
  const data = useClientData();
  const { sort, setSort } = useSort();
  const { visible, widths, setWidth } = useColumns();
  const openClient = useOpenClient();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const now = useMinute();
  const matched = data?.view.matched ?? 0;
  const virtualizer = useVirtualizer({
    count: matched,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtualizer.getVirtualItems();
  const columnVisibility = useMemo(() => {
    const shown: Record<string, boolean> = {};
    for (const key of FIELD_KEYS) shown[key] = visible.includes(key);
    return shown;
  }, [visible]);
  const table = useTable({
    features: clientTableFeatures,
    columns: clientColumns,
    data: NO_ROWS,
    manualSorting: true,
    enableSortingRemoval: false,
    columnResizeMode: 'onEnd',
    state: {
      sorting: useMemo(() => sort.map(({ column, descending }) => ({ id: column, desc: descending })), [sort]),
      columnVisibility,
      columnSizing: widths,
    },
    onSortingChange: (updater) =>
      setSort(
        functionalUpdate(
          updater,
          sort.map(({ column, descending }) => ({ id: column, desc: descending })),
        ).map(({ id, desc }) => ({ column: id, descending: desc })),
      ),
    onColumnSizingChange: (updater) => {
      for (const [key, width] of Object.entries(functionalUpdate(updater, { ...widths }))) {
        if (isFieldKey(key) && width !== widths[key]) setWidth(key, width);
      }
    },
  });
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const shownKey = headers.map((header) => `${header.id}:${header.getSize()}`).join(' ');
  const columns = useMemo(
    () =>
      shownKey.split(' ').flatMap((part) => {
        const [field, width] = part.split(':');
        return isFieldKey(field) ? [{ field, width: Number(width) }] : [];
      }),
    [shownKey],
  );
  const width = columns.reduce((sum, column) => sum + column.width, 0);

  const { open } = openClient;
  const openAt = useCallback(
    (index: number) => {
      setActive(index);
      if (data !== null && index < data.view.matched) open(data.store.textAt('id', data.view.order[index]));
    },
    [data, open],
  );
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    // A drag that selected text is no click on the row.
    if (row !== null && globalThis.getSelection()?.isCollapsed !== false)
      openAt(Number(row.getAttribute('data-index')));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLButtonElement || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') openAt(active);
    if (event.key === 'c' && data !== null && active < matched) {
      void navigator.clipboard.writeText(data.store.textAt('mac', data.view.order[active]));
    }
    const pageRows = Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2;
    const target = movedBy(event.key, active, matched, Math.max(1, pageRows));
    if (target === null) return;
    event.preventDefault();
    setActive(target);
    virtualizer.scrollToIndex(target);
  };

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label="Clients"
      aria-rowcount={matched + 1}
      aria-colcount={columns.length}
      aria-busy={data === null}
      aria-activedescendant={items.some((item) => item.index === active) ? rowElementId(active) : undefined}
      tabIndex={0}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={classes.header} style={{ width }}>
        <div role="row" aria-rowindex={1} className={classes.headRow}>
          {headers.map((header, index) => (
            <HeaderCell
              key={header.id}
              field={header.column.columnDef.meta?.field ?? 'id'}
              colIndex={index + 1}
              width={header.getSize()}
              sorted={header.column.getIsSorted()}
              sortPlace={sort.length > 1 ? header.column.getSortIndex() + 1 : 0}
              resizing={header.column.getIsResizing()}
              onSort={(event) => header.column.getToggleSortingHandler()?.(event)}
              onResize={(event) => header.getResizeHandler()(event)}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize(), width }}>
        {data === null
          ? null
          : items
              .filter((item) => item.index < matched)
              .map((item) => {
                const row = data.view.order[item.index];
                const id = data.store.textAt('id', row);
                return (
                  <ClientRow
                    key={id}
                    index={item.index}
                    row={row}
                    store={data.store}
                    version={data.store.version}
                    top={item.start}
                    width={width}
                    columns={columns}
                    active={item.index === active}
                    open={id === openClient.id}
                    now={now}
                  />
                );
              })}
      </div>
    </div>
  );
}
