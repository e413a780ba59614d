import { formatCount } from '#format/format-count.ts';
import { type ClientKey, type TrafficRow, trafficHistory, useOperation } from '#state/load/one-client.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import { ApiSection, Nothing } from './ApiSection.tsx';
import classes from './Sections.module.css';
import { trafficByApplication, trafficPeriod } from './traffic-by-application.ts';

const TOP = 8;

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Meraki takes no span for this: the days say what the volumes are of. */
function Period({ rows }: { readonly rows: readonly TrafficRow[] }) {
  const period = trafficPeriod(rows);
  if (period === null) return <Nothing>Meraki does not say of which days this is.</Nothing>;
  const [from, to] = [day.format(period.from), day.format(period.to)];
  return <Nothing>{from === to ? from : `${from} to ${to}`} (UTC)</Nothing>;
}

/** Which applications its traffic was for, where the network notes that. */
export function TrafficByApplication({ client, asks }: { readonly client: ClientKey; readonly asks: boolean }) {
  const format = useFormat();
  const operation = useOperation(trafficHistory(client), asks);
  return (
    <ApiSection
      title="Traffic by application"
      operation={operation}
      refusal="This network does not note applications: detailed traffic analysis is off (Network-wide > General > Traffic analysis)."
    >
      {({ items, more }) => {
        const applications = trafficByApplication(items, TOP);
        const largest = Math.max(1, ...applications.map(({ sent, received }) => sent + received));
        return applications.length === 0 ? (
          <Nothing>No traffic was noted for this client.</Nothing>
        ) : (
          <>
            <Period rows={items} />
            <ul className={classes.applications}>
              {applications.map(({ name, sent, received, flows }) => (
                <li key={name} title={`${format.usage(sent)} up, ${format.usage(received)} down`}>
                  <span>{name}</span>
                  <span>{format.usage(sent + received)}</span>
                  <span className={classes.note}>
                    {formatCount(flows)} {flows === 1 ? 'flow' : 'flows'}
                  </span>
                  <span className={classes.bar} aria-hidden>
                    <span data-part="sent" style={{ width: `${(sent / largest) * 100}%` }} />
                    <span data-part="received" style={{ width: `${(received / largest) * 100}%` }} />
                  </span>
                </li>
              ))}
            </ul>
            {more ? <Nothing>Only the first {formatCount(items.length)} records were read.</Nothing> : null}
          </>
        );
      }}
    </ApiSection>
  );
}
