import { formatCount } from '#format/format-count.ts';
import { formatUsage } from '#format/format-usage.ts';
import { useClientData } from '#state/use-client-view.ts';
import { Group, Text } from '@mantine/core';

/** Totals of the matching rows. */
export function Summary() {
  const data = useClientData();
  const view = data?.view;
  const figures: ReadonlyArray<readonly [string, string]> = [
    ['Clients', view === undefined ? '–' : formatCount(view.matched)],
    ['Online', view === undefined ? '–' : formatCount(view.countValue('status', 'Online'))],
    ['Sent', view === undefined ? '–' : formatUsage(view.sum('sent'))],
    ['Received', view === undefined ? '–' : formatUsage(view.sum('received'))],
  ];
  return (
    <Group role="group" aria-label="Summary" gap="0 24px" px="xs" py={6}>
      {figures.map(([label, figure]) => (
        <Text key={label} size="sm">
          {label}{' '}
          <Text span fw={700} size="md">
            {figure}
          </Text>
        </Text>
      ))}
    </Group>
  );
}
