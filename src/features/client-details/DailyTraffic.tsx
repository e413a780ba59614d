import { type ClientKey, type DayUsage, usageHistory, useOperation } from '#state/load/one-client.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import { Button, Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { ApiSection, Nothing } from './ApiSection.tsx';
import classes from './Sections.module.css';

const DayChart = lazy(() => import('./DayChart.tsx').then((module) => ({ default: module.DayChart })));

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

const dayCount = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;

/** `30 days, 1.2 GB in total`; an amount that Meraki does not send, or that is impossible, is not in the total, and is said. */
function totalText(days: readonly DayUsage[], usage: (kilobytes: number) => string): string {
  const total = days.reduce((sum, { sent, received }) => sum + (sent || 0) + (received || 0), 0);
  const unknown = days.filter(({ sent, received }) => Number.isNaN(sent + received)).length;
  const without = unknown === 0 ? '' : `, without ${dayCount(unknown)} whose traffic is not known`;
  return `${dayCount(days.length)}, ${usage(total)} in total${without}`;
}

function DayTable({ days }: { readonly days: readonly DayUsage[] }) {
  const format = useFormat();
  return (
    // Scrolls by itself, so it takes the focus.
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Days">
      <table className={classes.table}>
        <thead>
          <tr>
            {['Day (UTC)', 'Sum', 'Upload', 'Download'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ at, sent, received }) => (
            <tr key={at}>
              <td>{day.format(at)}</td>
              <td>{format.usage(sent + received)}</td>
              <td>{format.usage(sent)}</td>
              <td>{format.usage(received)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Daily traffic, as chart or as table; Meraki keeps about a month, whatever span the list shows. */
export function DailyTraffic({ client, asks }: { readonly client: ClientKey; readonly asks: boolean }) {
  const [asTable, setAsTable] = useState(false);
  const format = useFormat();
  const operation = useOperation(usageHistory(client), asks);
  return (
    <ApiSection title="Traffic by day" operation={operation}>
      {(days) =>
        days.length === 0 ? (
          <Nothing>Meraki has no days for this client.</Nothing>
        ) : (
          <>
            <div className={classes.line}>
              <span>{totalText(days, format.usage)}</span>
              <Button size="compact-xs" variant="default" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
                View as table
              </Button>
            </div>
            {asTable ? (
              <DayTable days={days} />
            ) : (
              <Suspense fallback={<Skeleton height={120} radius="sm" />}>
                <DayChart days={days.map((one) => ({ ...one, label: shortDay.format(one.at) }))} />
              </Suspense>
            )}
          </>
        )
      }
    </ApiSection>
  );
}
