import { countedSeconds } from '#clients/columns.ts';
import type { ClientData } from '#state/view/use-client-view.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { useMinute } from '#state/view/page-state.ts';
import { useMemo } from 'react';
import { rowColumn, type RowContext } from './ClientRow.tsx';
import type { PlacedColumn } from '../grid/column-window.ts';
import { highlightPattern } from './highlight.ts';

/** What all rows share; the same object until something of it changes, so that rows stay as they are. */
export function useRowContext(
  data: ClientData | null,
  layout: { readonly columns: readonly PlacedColumn[]; readonly width: number; readonly rowHeight: number },
): RowContext | null {
  const { terms } = useFilter();
  const format = useFormat();
  const now = useMinute();
  const { width, rowHeight } = layout;
  const columns = useMemo(() => layout.columns.map(rowColumn), [layout.columns]);
  const pattern = useMemo(() => highlightPattern(terms), [terms]);
  const shares = columns.some(({ key }) => key === 'share');
  return useMemo(
    () =>
      data === null
        ? null
        : {
            store: data.store,
            version: data.store.version,
            columns,
            width,
            rowHeight,
            pattern,
            now,
            format,
            usageTotal: shares ? data.view.sum('usage') : 0,
            usageMost: data.view.max('usage'),
            spanSeconds: countedSeconds(data.times),
          },
    [data, columns, width, rowHeight, pattern, now, format, shares],
  );
}
