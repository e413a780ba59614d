import { useClientData } from '#state/use-client-view.ts';
import { useDeferredValue } from 'react';
import classes from './ChartFigure.module.css';
import { OsChart } from './OsChart.tsx';
import { UsageChart } from './UsageChart.tsx';

/** The charts follow the list when there is time: never in the way of typing, and busy while they lag. */
export function ChartBand() {
  const current = useClientData();
  const data = useDeferredValue(current);
  if (data === null) return <div className={classes.band} />;
  return (
    <div className={classes.band}>
      <UsageChart data={data} busy={data !== current} />
      <OsChart data={data} busy={data !== current} />
    </div>
  );
}
