import { counted } from '#format/format-count.ts';
import { type ClientKey, type TrafficRow, trafficHistory, useOperation } from '#state/load/operations.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { utcDay } from './client-words.ts';
import classes from './Details.module.css';
import { ApiSection, Note } from './Section.tsx';
import { trafficByApplication, trafficPeriod } from './traffic-by-application.ts';

/** How many applications are named; the others are one line. */
const TOP = 8;

/** The days that the traffic is of. They need not be the list's, because getNetworkClientTrafficHistory takes no time span. */
function Period({ rows }: { readonly rows: readonly TrafficRow[] }) {
  const period = trafficPeriod(rows);
  if (period === null) return <Note>Meraki does not say which days this covers.</Note>;
  const [from, to] = [utcDay.format(period.from), utcDay.format(period.to)];
  return <Note>{from === to ? from : `${from} to ${to}`} (UTC)</Note>;
}

/** The applications with the most traffic of this client, if the network records applications. */
export function TrafficByApplication({ client, asks }: { readonly client: ClientKey; readonly asks: boolean }) {
  const format = useFormat();
  const operation = useOperation(trafficHistory(client), asks);
  return (
    <ApiSection
      title="Traffic by application"
      operation={operation}
      refusal="This network does not record applications: detailed traffic analysis is off (Network-wide > General > Traffic analysis)."
    >
      {({ items, more }) => {
        const applications = trafficByApplication(items, TOP);
        const largest = Math.max(1, ...applications.map(({ sent, received }) => sent + received));
        return applications.length === 0 ? (
          <Note>No traffic is recorded for this client.</Note>
        ) : (
          <>
            <Period rows={items} />
            <ul className={classes.applications}>
              {applications.map(({ kind, name, sent, received, flows }) => (
                <li key={`${kind} ${name}`} title={`${format.usage(sent)} sent, ${format.usage(received)} received`}>
                  <span>{name}</span>
                  <span>{format.usage(sent + received)}</span>
                  <Note>{counted(flows, 'flow')}</Note>
                  <span className={classes.bar} aria-hidden>
                    <span style={{ width: `${(sent / largest) * 100}%`, background: 'var(--sent)' }} />
                    <span style={{ width: `${(received / largest) * 100}%`, background: 'var(--received)' }} />
                  </span>
                </li>
              ))}
            </ul>
            {more ? <Note>Only the first {counted(items.length, 'record')} were read.</Note> : null}
          </>
        );
      }}
    </ApiSection>
  );
}
