import { formatAbsolute, formatRelative } from '#format/format-time.ts';
import { useLoadPhase } from '#state/use-client-view.ts';
import { useWhenIdle } from '#state/use-when-idle.ts';
import { useMinute } from '#ui/use-minute.ts';
import { Text } from '@mantine/core';

/** How old the shown data are: they change at Meraki every five minutes at most. */
export function DataAge({ loadedAt }: { readonly loadedAt: number | null }) {
  const now = useMinute();
  // A page's first formatter of times costs as much as a page of clients: it waits for the load.
  const idle = useWhenIdle(useLoadPhase() !== 'loading');
  if (loadedAt === null) return null;
  const age = formatRelative(loadedAt, now);
  return (
    <Text size="xs" c="dimmed" title={idle ? formatAbsolute(loadedAt) : undefined} style={{ whiteSpace: 'nowrap' }}>
      Updated {age === 'now' ? 'just now' : age}
    </Text>
  );
}
