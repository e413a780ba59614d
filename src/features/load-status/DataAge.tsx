import { formatAbsolute, formatRelative } from '#format/format-time.ts';
import { useStartPhase } from '#state/view/start-phase.ts';
import { useMinute } from '#state/load/meraki-time.ts';
import { Text } from '@mantine/core';

/** How old the shown data are: they change at Meraki every five minutes at most. */
export function DataAge({ loadedAt }: { readonly loadedAt: number | null }) {
  const now = useMinute();
  // A page's first formatter of times costs 20 ms: it waits for the list.
  const idle = useStartPhase() === 'all';
  if (loadedAt === null) return null;
  const age = formatRelative(loadedAt, now);
  return (
    <Text size="xs" c="dimmed" title={idle ? formatAbsolute(loadedAt) : undefined} style={{ whiteSpace: 'nowrap' }}>
      Updated {age === 'now' ? 'just now' : age}
    </Text>
  );
}
