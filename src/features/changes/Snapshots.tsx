import { visitLoads } from '#state/view/visit-loads.ts';
import { useComparison } from '#state/view/use-comparison.ts';
import { download } from '#ui/download.ts';
import { Button, FileButton } from '@mantine/core';
import FolderOpen from 'lucide-react/icons/folder-open';
import Save from 'lucide-react/icons/save';
import { useEffect, useRef, useState } from 'react';
import classes from './Changes.module.css';
import { KeptSnapshots } from './KeptSnapshots.tsx';
import { readFile } from './read-file.ts';
import { snapshotFile, snapshotName } from './save-snapshot.ts';

interface Said {
  readonly text: string;
  readonly isFault: boolean;
}

/** Loads leave the page as files, and come back. */
export function Snapshots() {
  const { shown, choose } = useComparison();
  const [said, setSaid] = useState<Said>({ text: '', isFault: false });
  const job = useRef<AbortController | null>(null);
  useEffect(() => () => job.current?.abort(), []);
  const begin = () => {
    job.current?.abort();
    job.current = new AbortController();
    return job.current.signal;
  };
  const save = async () => {
    if (shown === null) return;
    const signal = begin();
    const blob = await snapshotFile(shown, signal).catch(() => null);
    if (signal.aborted || blob === null) return;
    const name = snapshotName(shown.note);
    download(blob, name);
    setSaid({ text: `Saved ${name}`, isFault: false });
  };
  const open = async (file: File | null) => {
    if (file === null) return;
    const signal = begin();
    setSaid({ text: `Reading ${file.name} …`, isFault: false });
    const read = await readFile(file, signal).catch(() => 'It could not be read.');
    if (signal.aborted) return;
    if (typeof read === 'string') setSaid({ text: `${file.name} is no snapshot. ${read}`, isFault: true });
    else {
      choose(visitLoads.open('file', file.name, read).key);
      setSaid({ text: `Compared with ${file.name}`, isFault: false });
    }
  };
  return (
    <section className={classes.card} aria-label="Snapshots">
      <h3 className={classes.title}>Snapshots</h3>
      <div className={classes.tools}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Save size={14} aria-hidden />}
          disabled={shown === null}
          onClick={() => void save()}
        >
          Save snapshot
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void open(file)}>
          {(props) => (
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<FolderOpen size={14} aria-hidden />}
              disabled={shown === null}
              {...props}
            >
              Compare with file
            </Button>
          )}
        </FileButton>
      </div>
      <p className={said.isFault ? classes.fault : classes.note} role={said.isFault ? 'alert' : 'note'}>
        {said.text ||
          'A snapshot holds all clients and fields: save one before a migration, compare with it afterwards.'}
      </p>
      <KeptSnapshots />
    </section>
  );
}
