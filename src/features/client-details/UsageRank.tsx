import { formatCount } from '#format/format-count.ts';
import { formatShare } from '#format/format-usage.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { Histogram } from '#ui/Histogram.tsx';
import { Group, Paper, Text } from '@mantine/core';
import { useMemo } from 'react';
import classes from './Details.module.css';
import type { LoadedClient } from './held-client.ts';
import { standingText, usageBins, usageStanding } from './usage-standing.ts';

/** The client's usage, and how it compares with that of all loaded clients. */
export function UsageRank({ store, row, partial }: LoadedClient) {
  const { version } = store;
  const format = useFormat();
  const usage = store.number('usage');
  const bins = useMemo(() => ({ version, ...usageBins(usage, store.presentCount) }), [usage, store, version]);
  const { standing } = useMemo(
    () => ({ version, standing: usageStanding(usage, store.presentCount, row) }),
    [usage, store, version, row],
  );
  if (standing === null) return null;
  const highest = Math.max(...bins.counts);
  const own = bins.binOf(usage[row]);
  return (
    <Paper withBorder mt={10} px={10} py={8}>
      <Group gap={12} align="flex-end">
        <Group flex="1 1 200px" gap={12} wrap="nowrap">
          <Text fz={20} fw={600} style={{ whiteSpace: 'nowrap' }}>
            {format.usage(usage[row])}
          </Text>
          <Text fz={12} lh="17px">
            <b>{standingText(standing)}</b>
            <br />
            rank {formatCount(standing.place)} of {formatCount(standing.of)} by usage
            {standing.part >= 0.001 ? `, ${formatShare(standing.part)} of all traffic` : ''}
            {partial ? ', of the clients loaded so far' : ''}
          </Text>
        </Group>
        <div className={classes.rank} title="How many clients use how much; marked: this one">
          <Histogram heights={bins.counts.map((count) => Math.sqrt(count / highest))} isMarked={(bin) => bin === own} />
        </div>
      </Group>
    </Paper>
  );
}
