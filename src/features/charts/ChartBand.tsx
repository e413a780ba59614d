import { useClientData } from '#state/use-client-view.ts';
import classes from './ChartFigure.module.css';
import { MixChart } from './MixChart.tsx';
import { OsChart } from './OsChart.tsx';
import { UsageChart } from './UsageChart.tsx';
import { useUnhurried } from './use-unhurried.ts';

/** The charts follow the list when there is time: never in the way of typing, and busy while they lag. */
export function ChartBand() {
  const current = useClientData();
  const data = useUnhurried(current);
  if (data === null) return <div className={classes.band} />;
  const busy = data !== current;
  return (
    <div className={classes.band}>
      <UsageChart data={data} busy={busy} />
      <OsChart data={data} busy={busy} />
      <MixChart data={data} busy={busy} />
    </div>
  );
}
