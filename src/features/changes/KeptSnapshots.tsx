import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { counted } from '#format/format-count.ts';
import { formatSpan } from '#format/format-span.ts';
import { formatRelative } from '#format/format-time.ts';
import { keptFile, type ShelfEntry, useShelf } from './shelf.ts';
import { keptLoads, useComparison } from '#state/view/use-comparison.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { useMinute } from '#state/view/page-state.ts';
import { CardNote } from '#ui/Card.tsx';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { networkOf } from './load-words.ts';
import { readSnapshotFile, snapshotFile } from './snapshot-file.ts';

/** Keeping and opening go on when the tab is left. */
const NEVER = new AbortController().signal;

/** Snapshots that the user keeps in this browser. */
export function KeptSnapshots() {
  const { shown, choose } = useComparison();
  const { entries, fault, keep, remove } = useShelf();
  const [said, setSaid] = useState('');
  const keepShown = async () => {
    if (shown === null) return;
    const file = await snapshotFile(shown, NEVER).catch(() => null);
    setSaid(file === null ? 'The snapshot could not be made. Nothing was kept.' : '');
    if (file !== null) keep(shown.note, file);
  };
  const compare = async (key: number) => {
    const read = await readKept(key).catch(() => 'It could not be read.');
    if (typeof read === 'string') return setSaid(`This snapshot cannot be read. ${read} The others are not touched.`);
    setSaid('');
    choose(keptLoads.open('browser', String(key), read).key);
  };
  return (
    <Stack role="group" aria-label="Kept in this browser" gap={4}>
      <Group gap={6}>
        <Button
          disabled={shown === null}
          // A double click keeps one snapshot.
          onClick={({ detail }) => detail < 2 && void keepShown()}
        >
          Keep in this browser
        </Button>
        {entries.length < 2 ? null : (
          <Button variant="subtle" onClick={() => remove(null)}>
            Delete all kept
          </Button>
        )}
      </Group>
      {fault === '' && said === '' ? null : <CardNote fault>{said || fault}</CardNote>}
      {entries.length === 0 ? (
        <CardNote>
          Nothing is kept here until you press this button. A private window loses it when it closes, Safari after seven
          days without a visit.
        </CardNote>
      ) : null}
      <Stack role="list" gap={2}>
        {entries.map((entry) => (
          <KeptSnapshot
            key={entry.key}
            entry={entry}
            onCompare={() => void compare(entry.key)}
            onDelete={() => remove(entry.key)}
          />
        ))}
      </Stack>
    </Stack>
  );
}

/** A kept snapshot, or in words why it cannot be read. */
async function readKept(key: number): Promise<Snapshot | string> {
  const file = await keptFile(key);
  return typeof file === 'string' ? file : readSnapshotFile(file, NEVER);
}

interface KeptSnapshotProps {
  readonly entry: ShelfEntry;
  onCompare(): void;
  onDelete(): void;
}

/** What a kept snapshot is of, its size and age, and its buttons. */
function KeptSnapshot({ entry, onCompare, onDelete }: KeptSnapshotProps) {
  const now = useMinute();
  const format = useFormat();
  const what = whatOf(entry);
  const age = formatRelative(entry.savedAt, now);
  return (
    <Group role="listitem" gap={6} wrap="nowrap">
      <Text size="xs" flex={1} title={`${what}; kept ${format.absolute(entry.savedAt)}`}>
        {what}, {format.usage(entry.bytes / 1000)}, kept {age === 'now' ? 'just now' : age}
      </Text>
      <Button
        variant="subtle"
        disabled={typeof entry.note === 'string'}
        aria-label={`Compare with ${what}`}
        onClick={onCompare}
      >
        Compare
      </Button>
      <Button variant="subtle" aria-label={`Delete ${what}`} onClick={onDelete}>
        Delete
      </Button>
    </Group>
  );
}

function whatOf({ note }: ShelfEntry): string {
  if (typeof note === 'string') return `Cannot be read. ${note}`;
  const span = note.t0 === null ? formatSpan(note.timespan) : `since ${note.t0}`;
  return `${networkOf(note)}, ${span}, ${counted(note.clients, 'client')}`;
}
