import type { Counted, Impact } from '#clients/impact/impact.ts';
import { behindText } from '#clients/impact/impact-text.ts';
import { clientName } from '#clients/client-name.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { formatCount } from '#format/format-count.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import classes from './Impact.module.css';

interface ImpactFiguresProps {
  readonly store: ColumnStore;
  readonly impact: Impact;
}

function Counts({
  title,
  all,
  empty,
}: {
  readonly title: string;
  readonly all: readonly Counted[];
  readonly empty: string;
}) {
  return (
    <section>
      <h3>{title}</h3>
      <ul aria-label={title}>
        {all.map(({ value, count }) => (
          <li key={value}>
            <span>{value === '' ? empty : value}</span>
            <b>{formatCount(count)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many drop, of which kinds, and the busiest of them. */
export function ImpactFigures({ store, impact }: ImpactFiguresProps) {
  const format = useFormat();
  const { online, seen, byClass, byPolicy, busiest } = impact;
  const behind = behindText(impact);
  const usage = store.number('usage');
  return (
    <>
      <p className={classes.total}>
        <b>{formatCount(online.length)}</b> {online.length === 1 ? 'client drops' : 'clients drop'}, of{' '}
        {formatCount(seen)} seen there in the time span.
      </p>
      {behind === '' ? null : <p className={classes.note}>{behind}</p>}
      {online.length === 0 ? null : (
        <div className={classes.counts}>
          <Counts title="By device class" all={byClass} empty="not known yet" />
          <Counts title="By 802.1X policy" all={byPolicy} empty="without one" />
        </div>
      )}
      {busiest.length === 0 ? null : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label="Busiest clients">
          <table className={classes.table}>
            <caption>The busiest {busiest.length} of them, over the time span</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">MAC</th>
                <th scope="col">IP</th>
                <th scope="col">Device class</th>
                <th scope="col">Usage</th>
              </tr>
            </thead>
            <tbody>
              {busiest.map((row) => (
                <tr key={row}>
                  <td>{clientName(store, row)}</td>
                  <td className={classes.mono}>{store.textAt('mac', row)}</td>
                  <td className={classes.mono}>{store.textAt('ip', row)}</td>
                  <td>{store.display('deviceClass', row)}</td>
                  <td>{format.usage(usage[row])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
