import { formatRelative } from '#format/format-time.ts';
import { formatCount } from '#format/format-count.ts';
import { formatSpan } from '#format/format-span.ts';
import { keptFile, type ShelfEntry, useShelf } from '#state/view/shelf.ts';
import { useComparison } from '#state/view/use-comparison.ts';
import { visitLoads } from '#state/view/visit-loads.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import { useMinute } from '#state/load/meraki-time.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './Changes.module.css';
import { readFile } from './read-file.ts';
import { snapshotFile } from './save-snapshot.ts';

const whatOf = ({ note }: ShelfEntry) =>
  typeof note === 'string'
    ? `Cannot be read. ${note}`
    : `${note.networkName || note.networkId}, ${note.t0 === null ? formatSpan(note.timespan) : `since ${note.t0}`}, ${formatCount(note.clients)} clients`;

/** Snapshots that stay in this browser, once the user keeps one. */
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
    const read = typeof file === 'string' ? file : await readFile(file, never);
    setSaid(typeof read === 'string' ? `This snapshot cannot be read. ${read} The others are not touched.` : '');
    if (typeof read !== 'string') choose(visitLoads.open('browser', String(key), read).key);
  };
  return (
    <div role="group" aria-label="Kept in this browser" className={classes.kept}>
      <div className={classes.tools}>
        <Button size="compact-xs" variant="default" disabled={shown === null} onClick={() => void keepShown()}>
          Keep in this browser
        </Button>
        {entries.length < 2 ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => remove(null)}>
            Delete all kept
          </Button>
        )}
      </div>
      {fault === '' && said === '' ? null : (
        <p className={classes.fault} role="alert">
          {said || fault}
        </p>
      )}
      {entries.length === 0 ? (
        <p className={classes.note}>
          Nothing is kept here until you press that button. A private window loses it when it closes.
        </p>
      ) : (
        <ul className={classes.list}>
          {entries.map((entry) => {
            const what = whatOf(entry);
            const age = formatRelative(entry.savedAt, now);
            return (
              <li key={entry.key}>
                <span className={classes.grow} title={`${what}; kept ${format.absolute(entry.savedAt)}`}>
                  {what}, {format.usage(entry.bytes / 1000)}, kept {age === 'now' ? 'just now' : age}
                </span>
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
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
