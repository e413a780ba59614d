import '@mantine/charts/styles.css';
import { type ClientData, useClientData } from '#state/use-client-view.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useDebouncedValue } from '@mantine/hooks';
import { useDeferredValue, useMemo, useState } from 'react';
import { ChartsBusy } from './ChartFigure.tsx';
import classes from './ChartFigure.module.css';
import { MixChart } from './MixChart.tsx';
import { OsChart } from './OsChart.tsx';
import { UsageChart } from './UsageChart.tsx';

/** Who filters step by step takes the next one sooner than this after the last: drawing costs more than a frame, and cannot stop half-way. */
const REST_MS = 400;

/** Whether the rows are the same, in whatever order. */
const sameRows = (a: ClientData, b: ClientData) =>
  a.store === b.store &&
  a.version === b.version &&
  a.derivedVersion === b.derivedVersion &&
  a.terms === b.terms &&
  a.times === b.times &&
  a.loading === b.loading &&
  a.incomplete === b.incomplete &&
  a.loadedAt === b.loadedAt;

/** The data, but the same as before while only the order of the rows is another: a sort draws no chart again. */
function useUnordered(data: ClientData | null): ClientData | null {
  const [kept, setKept] = useState(data);
  if (kept === data || (kept !== null && data !== null && sameRows(kept, data))) return kept;
  setKept(data);
  return data;
}

/** The charts follow the list when there is time: never in the way of typing, and busy while they lag. */
export function ChartBand() {
  const data = useUnordered(useClientData());
  const { terms, change } = useFilter();
  const current = useMemo(() => (data === null ? null : { data, terms, change }), [data, terms, change]);
  // Another load is shown at once, a change of this one when the changes rest.
  const [rested] = useDebouncedValue(current, REST_MS);
  const shown = useDeferredValue(rested?.data.store === current?.data.store ? rested : current);
  if (shown === null) return <div className={classes.band} />;
  return (
    <ChartsBusy value={shown !== current}>
      <div className={classes.band}>
        <UsageChart {...shown} />
        <OsChart {...shown} />
        <MixChart {...shown} />
      </div>
    </ChartsBusy>
  );
}
