import { formatCount } from '#format/format-count.ts';
import { formatRelative } from '#format/format-time.ts';
import { useMinute } from '#state/view/page-state.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { useClientData, useListData } from '#state/view/use-client-view.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Box, Group, Text, Title } from '@mantine/core';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import X from 'lucide-react/icons/x';
import classes from './ClientPanel.module.css';
import { type HeldClient, numberOf, textOf } from './held-client.ts';

/** The place of a client in the list, and the ways to its neighbours there. */
export interface Steps {
  /** From 0; -1 if the client is not in the list. */
  readonly place: number;
  /** How many clients the list has. */
  readonly of: number;
  /** Undefined at the ends of the list. */
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
}

interface PanelHeaderProps {
  readonly name: string;
  /** null if nothing but its id is known. */
  readonly held: HeldClient | null;
  readonly steps: Steps;
  onClose(): void;
}

/** One line shows 50. Laid out as a heading, a name of a million letters takes two seconds. */
const MOST_LETTERS = 1000;

/** The name of the client, its status and its place in the list, and the buttons of the panel. */
export function PanelHeader({ name, held, steps, onClose }: PanelHeaderProps) {
  const { place, of, previous, next } = steps;
  // `aria-disabled`, not `disabled`: a disabled button at the end of the list would lose the focus, and with it the keys.
  const step = (icon: typeof X, label: string, keys: string, go: (() => void) | undefined) => (
    <IconButton {...{ icon, label }} title={`${label} (${keys})`} iconSize={16} aria-disabled={!go} onClick={go} />
  );
  return (
    <Group className={classes.header} gap={8} align="flex-start" wrap="nowrap">
      <Box flex={1} miw={0} fz={12}>
        <Title order={2} id="client-panel-name" aria-live="polite" fz={16} lh="22px" lineClamp={1}>
          {name.slice(0, MOST_LETTERS)}
        </Title>
        {held === null ? null : <Status held={held} />}
      </Box>
      <Group gap={2} wrap="nowrap">
        <Text size="xs" c="dimmed" mr={4} style={{ whiteSpace: 'nowrap' }}>
          {place < 0 ? <NoPlace /> : `${formatCount(place + 1)} of ${formatCount(of)}`}
        </Text>
        {step(ChevronUp, 'Previous client', '← or k', previous)}
        {step(ChevronDown, 'Next client', '→ or j', next)}
        <IconButton icon={X} label="Close" title="Close (Esc)" iconSize={16} onClick={onClose} />
      </Group>
    </Group>
  );
}

/** Says nothing while the list is newer than what is known here, or not whole: the client may be in it. */
function NoPlace() {
  const list = useListData();
  return useClientData() === list && list?.loading === false ? 'Not in the list' : null;
}

/** Whether the client is online, and when it was last seen. */
function Status({ held }: { readonly held: HeldClient }) {
  const now = useMinute();
  const format = useFormat();
  const lastSeen = numberOf(held, 'lastSeen');
  const ago = formatRelative(lastSeen, now);
  const status = textOf(held, 'status');
  const absent = held.row >= held.store.presentCount;
  const words = status === 'Online' ? status : absent ? 'Not in the present load' : status || 'Status unknown';
  return (
    <span className={classes.status} data-online={status === 'Online'} title={format.absolute(lastSeen)}>
      {words}
      {Number.isNaN(lastSeen) ? '' : `, last seen ${ago === 'now' ? 'just now' : ago}`}
    </span>
  );
}
