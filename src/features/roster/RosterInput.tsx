import { nameInSentence } from '#clients/display-names.ts';
import { changeRoster, useRosterChoice } from '#state/view/use-roster.ts';
import { Card, CardNote } from '#ui/Card.tsx';
import { download } from '#ui/download.ts';
import { OpenFileButton } from '#ui/OpenFileButton.tsx';
import { useJob } from '#ui/use-job.ts';
import { Button, Group, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type DragEvent, useState } from 'react';
import classes from './RosterInput.module.css';
import { rosterFile } from './roster-file.ts';

/** The list is looked up after so long a pause in typing. */
const REST_MS = 300;
const PLACEHOLDER =
  'Paste who should be here, one per line: MACs in any notation, IPs, names, serials; or drop a CSV or XLSX file';

/** The list: pasted, typed, dropped or opened. It stays in the memory of this page. */
export function RosterInput() {
  const { text } = useRosterChoice();
  const [{ draft, of }, setDraft] = useState({ draft: text, of: text });
  // Impact fills the list from elsewhere; typing changes it a moment later.
  if (of !== text) setDraft({ draft: text, of: text });
  const [fault, setFault] = useState('');
  const { begin } = useJob();
  const take = useDebouncedCallback((next: string) => changeRoster({ text: next }), {
    delay: REST_MS,
    flushOnUnmount: true,
  });
  const change = (next: string) => {
    setDraft({ draft: next, of });
    setFault('');
    take(next);
  };
  const open = async (file: File) => {
    const signal = begin();
    const read = await rosterFile(file, signal).catch(() => ({ fault: 'It could not be read.' }));
    if (signal.aborted) return;
    if ('fault' in read) setFault(`${nameInSentence(file.name)} is no list. ${read.fault}`);
    else change(read.text);
  };
  const { dropping, ...dropHandlers } = useFileDrop((file) => void open(file));
  return (
    <Card label="List" heading="" dropping={dropping}>
      <Textarea
        size="sm"
        aria-label="Roster"
        classNames={classes}
        placeholder={PLACEHOLDER}
        value={draft}
        onChange={(event) => change(event.currentTarget.value)}
        {...dropHandlers}
      />
      {fault === '' ? null : <CardNote fault>{fault}</CardNote>}
      <Group gap={6}>
        <OpenFileButton
          label="Open a list"
          accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain"
          onFile={(file) => void open(file)}
        />
        <Button
          disabled={draft === ''}
          onClick={() => download(new Blob([draft], { type: 'text/plain;charset=utf-8' }), 'roster.txt')}
        >
          Save the list
        </Button>
        <Button disabled={draft === ''} onClick={() => change('')}>
          Clear the list
        </Button>
      </Group>
    </Card>
  );
}

/** Handlers for an element that a file can be dropped on. `dropping`: a file is held over it. */
function useFileDrop(onFile: (file: File) => void) {
  const [dropping, setDropping] = useState(false);
  return {
    dropping,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: () => setDropping(false),
    onDrop: (event: DragEvent) => {
      setDropping(false);
      const [file] = event.dataTransfer.files;
      // Dropped text is inserted by the browser itself.
      if (file === undefined) return;
      event.preventDefault();
      onFile(file);
    },
  };
}
