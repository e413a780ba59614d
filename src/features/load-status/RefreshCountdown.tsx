import { useAutoRefreshState } from '#state/load/use-auto-refresh.ts';
import { useSecondsUntil } from '#ui/use-seconds-until.ts';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** When the list is next loaded without a click. */
export function RefreshCountdown() {
  const { every, dueAt, paused } = useAutoRefreshState();
  if (every === 0) return null;
  if (paused) return <Words>Refreshing is paused</Words>;
  return dueAt === null ? null : <Countdown dueAt={dueAt} />;
}

function Countdown({ dueAt }: { readonly dueAt: number }) {
  const seconds = useSecondsUntil(dueAt);
  return (
    <Words>
      Next in {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </Words>
  );
}

const Words = ({ children }: { readonly children: ReactNode }) => (
  <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
    {children}
  </Text>
);
