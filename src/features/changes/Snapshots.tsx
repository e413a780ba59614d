import { nameInSentence } from '#clients/display-names.ts';
import { keptLoads, useComparison } from '#state/view/use-comparison.ts';
import { Card, CardNote } from '#ui/Card.tsx';
import { download } from '#ui/download.ts';
import { OpenFileButton } from '#ui/OpenFileButton.tsx';
import { useJob } from '#ui/use-job.ts';
import { Button, Group } from '@mantine/core';
import FolderOpen from 'lucide-react/icons/folder-open';
import Save from 'lucide-react/icons/save';
import { useState } from 'react';
import { KeptSnapshots } from './KeptSnapshots.tsx';
import { readSnapshotFile, snapshotFile, snapshotName } from './snapshot-file.ts';

const NOTE = 'All clients with all fields: save one before a migration, compare with it afterwards.';

/** Saves the load as a file, and opens such a file to compare with. */
export function Snapshots() {
  const { shown, choose } = useComparison();
  const [said, setSaid] = useState({ text: NOTE, fault: false });
  const say = (text: string, fault = false) => setSaid({ text, fault });
  const { begin } = useJob();
  const save = async () => {
    if (shown === null) return;
    const signal = begin();
    const file = await snapshotFile(shown, signal).catch(() => null);
    if (signal.aborted) return;
    if (file === null) return say('The snapshot could not be made. Nothing was saved.', true);
    const name = snapshotName(shown.note);
    download(file, name);
    say(`Saved ${name}`);
  };
  const open = async (file: File) => {
    const signal = begin();
    const name = nameInSentence(file.name);
    say(`Reading ${name} …`);
    const read = await readSnapshotFile(file, signal).catch(() => 'It could not be read.');
    if (signal.aborted) return;
    if (typeof read === 'string') return say(`${name} is no snapshot. ${read}`, true);
    choose(keptLoads.open('file', file.name, read).key);
    say(`Compared with ${name}`);
  };
  return (
    <Card label="Snapshots">
      <Group gap={6}>
        <Button disabled={shown === null} leftSection={<Save size={14} aria-hidden />} onClick={() => void save()}>
          Save snapshot
        </Button>
        <OpenFileButton
          label="Compare with file"
          accept="application/json,.json"
          disabled={shown === null}
          leftSection={<FolderOpen size={14} aria-hidden />}
          onFile={(file) => void open(file)}
        />
      </Group>
      <CardNote fault={said.fault}>{said.text}</CardNote>
      <KeptSnapshots />
    </Card>
  );
}
