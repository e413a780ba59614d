import type { ClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/use-filter.ts';
import { useScope } from '#state/use-scope.ts';
import { useFormat } from '#ui/use-format.ts';
import { useMinute } from '#ui/use-minute.ts';
import { useMemo } from 'react';
import type { RowContext } from './ClientRow.tsx';
import type { PlacedColumn } from './column-window.ts';
import { highlightPattern } from './highlight.ts';

/** What all rows share; the same object until something of it changes, so that rows stay as they are. */
export function useRowContext(
  data: ClientData | null,
  layout: { readonly columns: readonly PlacedColumn[]; readonly width: number; readonly rowHeight: number },
): RowContext | null {
  const { terms } = useFilter();
  const { t0, timespan } = useScope();
  const format = useFormat();
  const now = useMinute();
  const { columns, width, rowHeight } = layout;
  const pattern = useMemo(() => highlightPattern(terms), [terms]);
  const spanSeconds = t0 === null ? timespan : Math.max(1, (now - Date.parse(t0)) / 1000);
  const usage = useMemo(() => {
    if (data === null) return { total: 0, most: 0 };
    const [top] = data.view.top('usage', 1);
    return { total: data.view.sum('usage'), most: top === undefined ? 0 : data.store.number('usage')[top] };
  }, [data]);
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
            usageTotal: usage.total,
            usageMost: usage.most,
            spanSeconds,
          },
    [data, columns, width, rowHeight, pattern, now, format, usage, spanSeconds],
  );
}
