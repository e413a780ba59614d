import { formatRelative } from '#format/format-time.ts';
import { useAutoRefresh } from '#state/load/use-auto-refresh.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { useStartPhase } from '#state/view/scheduling.ts';
import { useMinute } from '#state/view/page-state.ts';
import { useLoadPhase } from '#state/view/use-client-view.ts';
import { useSecondsUntil } from '#ui/use-seconds-until.ts';
import { Text, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface WordsProps {
  readonly title?: string | undefined;
  readonly isOld?: boolean;
  readonly children: ReactNode;
}

const Words = ({ title, isOld, children }: WordsProps) => (
  <Text
    size="xs"
    c={isOld ? 'bright' : 'dimmed'}
    fw={isOld ? 600 : 400}
    title={title}
    data-age={title === undefined ? undefined : true}
    style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
  >
    {children}
  </Text>
);

const HOUR_MS = 3_600_000;

/** How old the data are; after an hour in bold, for a tab that was left open. @param loadedAt epoch ms; null before the first page */
export function DataAge({ loadedAt }: { readonly loadedAt: number | null }) {
  const now = useMinute();
  const { absolute } = useFormat();
  // The first time formatter takes 20 ms, so it is made after the list is drawn.
  const idle = useStartPhase() === 'all';
  if (loadedAt === null) return null;
  const age = formatRelative(loadedAt, now);
  return (
    <>
      <Words title={idle ? absolute(loadedAt) : undefined} isOld={now - loadedAt >= HOUR_MS}>
        Updated {age === 'now' ? 'just now' : age}
      </Words>
      <Refreshed loadedAt={loadedAt} />
    </>
  );
}

/** Tells screen readers that a refresh has replaced the data: the count may be the same. The pages of the first load are told by the count. */
function Refreshed({ loadedAt }: { readonly loadedAt: number }) {
  const loading = useLoadPhase() === 'loading';
  const { absolute } = useFormat();
  const [first, setFirst] = useState<number | null>(null);
  if (first === null && !loading) setFirst(loadedAt);
  return (
    <VisuallyHidden aria-live="polite">
      {first === null || loadedAt === first ? '' : `Updated ${absolute(loadedAt)}`}
    </VisuallyHidden>
  );
}

/** The time until the next automatic refresh. */
export function RefreshCountdown() {
  const { every, dueAt, paused } = useAutoRefresh();
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
