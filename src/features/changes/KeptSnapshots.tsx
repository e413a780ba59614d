import { formatCount } from '#format/format-count.ts';
import { formatSpan } from '#format/format-span.ts';
import { formatRelative } from '#format/format-time.ts';
import { keptFile, type ShelfEntry, useShelf } from './shelf.ts';
import { useComparison, visitLoads } from '#state/view/use-comparison.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { useMinute } from '#state/view/page-state.ts';
import { CardNote } from '#ui/Card.tsx';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { networkOf } from './load-words.ts';
import { readSnapshotFile, snapshotFile } from './snapshot-file.ts';

const whatOf = ({ note }: ShelfEntry) =>
  typeof note === 'string'
    ? `Cannot be read. ${note}`
    : `${networkOf(note)}, ${note.t0 === null ? formatSpan(note.timespan) : `since ${note.t0}`}, ${formatCount(note.clients)} clients`;

/** Snapshots that the user keeps in this browser. */
export function KeptSnapshots() {
  const { shown, choose } = useComparison();
  const { entries, fault, keep, remove } = useShelf();
  const [said, setSaid] = useState('');
  const now = useMinute();
  const format = useFormat();
  const never = new AbortController().signal;
  const keepShown = async () => {
    if (shown === null) return;
    setSaid('');
    keep(shown.note, await snapshotFile(shown, never));
  };
  const open = async ({ key }: ShelfEntry) => {
    const file = await keptFile(key).catch(() => 'It could not be read.');
    const read = typeof file === 'string' ? file : await readSnapshotFile(file, never);
    if (typeof read === 'string') return setSaid(`This snapshot cannot be read. ${read} The others are not touched.`);
    setSaid('');
    choose(visitLoads.open('browser', String(key), read).key);
  };
  return (
    <Stack role="group" aria-label="Kept in this browser" gap={4}>
      <Group gap={6}>
        <Button size="compact-xs" variant="default" disabled={shown === null} onClick={() => void keepShown()}>
          Keep in this browser
        </Button>
        {entries.length < 2 ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => remove(null)}>
            Delete all kept
          </Button>
        )}
      </Group>
      {fault === '' && said === '' ? null : <CardNote fault>{said || fault}</CardNote>}
      {entries.length === 0 ? (
        <CardNote>Nothing is kept here until you press this button. A private window loses it when it closes.</CardNote>
      ) : null}
      <Stack role="list" gap={2}>
        {entries.map((entry) => {
          const what = whatOf(entry);
          const age = formatRelative(entry.savedAt, now);
          return (
            <Group key={entry.key} role="listitem" gap={6} wrap="nowrap">
              <Text size="xs" flex={1} title={`${what}; kept ${format.absolute(entry.savedAt)}`}>
                {what}, {format.usage(entry.bytes / 1000)}, kept {age === 'now' ? 'just now' : age}
              </Text>
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={typeof entry.note === 'string'}
                aria-label={`Compare with ${what}`}
                onClick={() => void open(entry)}
              >
                Compare
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Delete ${what}`}
                onClick={() => remove(entry.key)}
              >
                Delete
              </Button>
            </Group>
          );
        })}
      </Stack>
    </Stack>
  );
}
