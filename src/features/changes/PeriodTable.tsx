import type { Periods, PeriodUsage } from '#clients/changes/period-usage.ts';
import { formatCount } from '#format/format-count.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import classes from './Changes.module.css';

/** Who uses more, who less, and all together. */
export function PeriodTable({ periods }: { readonly periods: Periods }) {
  const { usage } = useFormat();
  const { risers, fallers, now, before, started, ended } = periods;
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Client</th>
            <th scope="col">Before</th>
            <th scope="col">Now</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">All together</th>
            <td>{usage(before)}</td>
            <td>{usage(now)}</td>
            <td>{signed(now - before, usage)}</td>
          </tr>
          {[...risers, ...fallers].map((one) => (
            <ClientLine key={one.id} one={one} usage={usage} />
          ))}
        </tbody>
      </table>
      <p className={classes.note}>
        {formatCount(started)} started using the network in this period, {formatCount(ended)} no longer used it.
      </p>
    </>
  );
}

const signed = (kilobytes: number, usage: (kilobytes: number) => string) =>
  `${kilobytes < 0 ? '−' : '+'}${usage(Math.abs(kilobytes))}`;

interface ClientLineProps {
  readonly one: PeriodUsage;
  usage(kilobytes: number): string;
}

function ClientLine({ one: { id, name, now, before }, usage }: ClientLineProps) {
  const { open } = useOpenClient();
  return (
    <tr>
      <td>
        <button type="button" className={classes.link} title={name} onClick={() => open(id)}>
          {name}
        </button>
      </td>
      <td>{usage(before)}</td>
      <td>{usage(now)}</td>
      <td>{signed(now - before, usage)}</td>
    </tr>
  );
}
