import { changeRoster, useRosterChoice } from '#state/view/use-roster.ts';
import { Card, CardNote } from '#ui/Card.tsx';
import { download } from '#ui/download.ts';
import { Button, FileButton, Group, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import classes from './RosterInput.module.css';
import { rosterFile } from './roster-file.ts';

/** The list is looked up after a pause in typing. */
const REST_MS = 300;
const PLACEHOLDER =
  'Paste who should be here, one per line: MACs in any notation, IPs, names, serials; or drop a CSV or XLSX file';

/** The list: pasted, typed, dropped or opened. It stays in the memory of this page. */
export function RosterInput() {
  const { text } = useRosterChoice();
  const [draft, setDraft] = useState(text);
  const [fault, setFault] = useState('');
  const [dropping, setDropping] = useState(false);
  const job = useRef<AbortController | null>(null);
  useEffect(() => () => job.current?.abort(), []);
  const take = useDebouncedCallback((next: string) => changeRoster({ text: next }), {
    delay: REST_MS,
    flushOnUnmount: true,
  });
  const change = (next: string) => {
    setDraft(next);
    setFault('');
    take(next);
  };
  const open = async (file: File | null) => {
    if (file === null) return;
    job.current?.abort();
    const { signal } = (job.current = new AbortController());
    const read = await rosterFile(file, signal).catch(() => ({ fault: 'It could not be read.' }));
    if (signal.aborted) return;
    if ('fault' in read) setFault(`${file.name} is no list. ${read.fault}`);
    else change(read.text);
  };
  const drop = (event: DragEvent) => {
    setDropping(false);
    // The browser itself inserts dropped text.
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };
  const tool = { size: 'compact-xs', variant: 'default' } as const;
  return (
    <Card label="List" heading="" dropping={dropping}>
      <Textarea
        aria-label="Roster"
        classNames={classes}
        placeholder={PLACEHOLDER}
        spellCheck={false}
        value={draft}
        onChange={(event) => change(event.currentTarget.value)}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={drop}
      />
      {fault === '' ? null : <CardNote fault>{fault}</CardNote>}
      <Group gap={6}>
        <FileButton accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain" onChange={(file) => void open(file)}>
          {(props) => (
            <Button {...tool} {...props}>
              Open a list
            </Button>
          )}
        </FileButton>
        <Button
          {...tool}
          disabled={draft === ''}
          onClick={() => download(new Blob([draft], { type: 'text/plain;charset=utf-8' }), 'roster.txt')}
        >
          Save the list
        </Button>
        <Button {...tool} disabled={draft === ''} onClick={() => change('')}>
          Clear the list
        </Button>
      </Group>
    </Card>
  );
}
