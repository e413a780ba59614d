import { counted } from '#format/format-count.ts';
import { type ClientKey, type SentAndReceived, usageHistory, useOperation } from '#state/load/operations.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { SmallTable } from '#ui/SmallTable.tsx';
import { Box, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ApiSection, Note } from './Section.tsx';

const DayChart = onDemand(() => import('./DayChart.tsx').then((module) => module.DayChart));

/** `24 Nov`: Meraki's days are days of UTC. */
export const utcDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `30 days, 1.2 GB in total`, the sum of the days' usage. Says for how many days that is not known, because Meraki sends a part, none or an impossible amount. */
export function totalText(days: readonly SentAndReceived[], usage: (kilobytes: number) => string): string {
  const total = days.reduce((sum, { sent, received }) => sum + (sent + received || 0), 0);
  const unknown = days.filter(({ sent, received }) => Number.isNaN(sent + received)).length;
  const without = unknown === 0 ? '' : `, without ${counted(unknown, 'day')} whose traffic is not known`;
  return `${counted(days.length, 'day')}, ${usage(total)} in total${without}`;
}

function DayTable({ days }: { readonly days: readonly SentAndReceived[] }) {
  const { usage } = useFormat();
  return (
    // With a tabIndex, because the keyboard must be able to scroll it.
    <Box mah={180} style={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label="Days">
      <SmallTable
        heads={['Day (UTC)', 'Usage', 'Sent', 'Received']}
        numbers={[1, 2, 3]}
        rows={days.toReversed().map(({ at, sent, received }) => ({
          key: at,
          cells: [weekday.format(at), usage(sent + received), usage(sent), usage(received)],
        }))}
      />
    </Box>
  );
}

/** The traffic of each day, as chart or table. Meraki keeps about a month of days, whatever time span the list shows. */
export function DailyTraffic({ client, asks }: { readonly client: ClientKey; readonly asks: boolean }) {
  const [asTable, setAsTable] = useState(false);
  const format = useFormat();
  const operation = useOperation(usageHistory(client), asks);
  return (
    <ApiSection title="Traffic by day" operation={operation}>
      {(days) =>
        days.length === 0 ? (
          <Note>Meraki has no days for this client.</Note>
        ) : (
          <>
            <Group justify="space-between" gap={8} my={2} fz={12}>
              {totalText(days, format.usage)}
              <Button aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
                View as table
              </Button>
            </Group>
            {asTable ? (
              <DayTable days={days} />
            ) : (
              <Box h={120}>
                <DayChart days={days.map((one) => ({ ...one, label: utcDay.format(one.at) }))} />
              </Box>
            )}
          </>
        )
      }
    </ApiSection>
  );
}
