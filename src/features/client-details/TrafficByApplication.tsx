import { counted } from '#format/format-count.ts';
import { type ClientKey, type TrafficRow, trafficHistory, useOperation } from '#state/load/operations.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { utcDay } from './DailyTraffic.tsx';
import classes from './Details.module.css';
import { ApiSection, Note } from './Section.tsx';

interface Sums {
  /** Kilobytes. */
  readonly sent: number;
  readonly received: number;
  readonly flows: number;
}

/** The traffic of one application, or of all the smaller ones together. */
interface ApplicationTraffic extends Sums {
  readonly kind: 'application' | 'other';
  readonly name: string;
}

const NOTHING: Sums = { sent: 0, received: 0, flows: 0 };

const plus = (a: Sums, b: Sums): Sums => ({
  sent: a.sent + b.sent,
  received: a.received + b.received,
  flows: a.flows + b.flows,
});

/** `Unnamed` for the empty name. An application that is called so gets quotes, so that no two lines have the same name. */
const nameOf = (name: string) => (name === '' ? 'Unnamed' : name === 'Unnamed' ? '“Unnamed”' : name);

/** The n applications with the most traffic, then one line for the others. All lines together are the total. */
export function trafficByApplication(rows: readonly TrafficRow[], n: number): readonly ApplicationTraffic[] {
  const byName = new Map<string, Sums>();
  for (const row of rows) byName.set(row.application, plus(byName.get(row.application) ?? NOTHING, row));
  const all = Array.from(byName, ([name, sums]): ApplicationTraffic => ({
    kind: 'application',
    name: nameOf(name),
    ...sums,
  }));
  all.sort((a, b) => b.sent + b.received - a.sent - a.received || a.name.localeCompare(b.name));
  const rest = all.slice(n);
  if (rest.length <= 1) return all;
  return [...all.slice(0, n), { kind: 'other', name: `Other (${rest.length})`, ...rest.reduce(plus, NOTHING) }];
}

/** The time of the first and of the last row, epoch ms; null if Meraki sends none. */
export function trafficPeriod(rows: readonly TrafficRow[]): { readonly from: number; readonly to: number } | null {
  const times = rows.map(({ at }) => at).filter(Number.isFinite);
  return times.length === 0 ? null : { from: Math.min(...times), to: Math.max(...times) };
}

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
