import { formatCount } from '#format/format-count.ts';
import { useClientData } from '#state/use-client-view.ts';
import { useFormat } from '#ui/use-format.ts';
import { Group, Text } from '@mantine/core';

/** Totals of the matching rows. */
export function Summary() {
  const data = useClientData();
  const format = useFormat();
  const view = data?.view;
  const figures: ReadonlyArray<readonly [string, string]> = [
    ['Clients', view === undefined ? '–' : formatCount(view.matched)],
    ['Online', view === undefined ? '–' : formatCount(view.countValue('status', 'Online'))],
    ['Sent', view === undefined ? '–' : format.usage(view.sum('sent'))],
    ['Received', view === undefined ? '–' : format.usage(view.sum('received'))],
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
