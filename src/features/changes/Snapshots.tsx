import { useComparison, visitLoads } from '#state/view/use-comparison.ts';
import { Card, CardNote } from '#ui/Card.tsx';
import { download } from '#ui/download.ts';
import { Button, FileButton, Group } from '@mantine/core';
import FolderOpen from 'lucide-react/icons/folder-open';
import Save from 'lucide-react/icons/save';
import { useEffect, useRef, useState } from 'react';
import { KeptSnapshots } from './KeptSnapshots.tsx';
import { readSnapshotFile, snapshotFile, snapshotName } from './snapshot-file.ts';

const NOTE = 'A snapshot holds all clients and fields. Save one before a migration, and compare with it afterwards.';

/** Saves the load as a file, and opens such a file to compare with. */
export function Snapshots() {
  const { shown, choose } = useComparison();
  const [said, setSaid] = useState({ text: NOTE, fault: false });
  const say = (text: string, fault = false) => setSaid({ text, fault });
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
    say(`Saved ${name}`);
  };
  const open = async (file: File | null) => {
    if (file === null) return;
    const signal = begin();
    say(`Reading ${file.name} …`);
    const read = await readSnapshotFile(file, signal).catch(() => 'It could not be read.');
    if (signal.aborted) return;
    if (typeof read === 'string') return say(`${file.name} is no snapshot. ${read}`, true);
    choose(visitLoads.open('file', file.name, read).key);
    say(`Compared with ${file.name}`);
  };
  const tool = { size: 'compact-xs', variant: 'default', disabled: shown === null } as const;
  return (
    <Card label="Snapshots">
      <Group gap={6}>
        <Button {...tool} leftSection={<Save size={14} aria-hidden />} onClick={() => void save()}>
          Save snapshot
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void open(file)}>
          {(props) => (
            <Button {...tool} leftSection={<FolderOpen size={14} aria-hidden />} {...props}>
              Compare with file
            </Button>
          )}
        </FileButton>
      </Group>
      <CardNote fault={said.fault}>{said.text}</CardNote>
      <KeptSnapshots />
    </Card>
  );
}
