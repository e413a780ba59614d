import { changeRoster, useRosterChoice } from '#state/view/use-roster.ts';
import { download } from '#ui/download.ts';
import { Button, FileButton, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import classes from './Roster.module.css';
import { rosterFile } from './roster-file.ts';

/** Who types a list rests for so long before it is looked up. */
const REST_MS = 300;

/** The list: pasted, typed or dropped. It stays in this page's memory. */
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
  const open = async (file: File | null | undefined) => {
    if (file === null || file === undefined) return;
    job.current?.abort();
    const { signal } = (job.current = new AbortController());
    const read = await rosterFile(file, signal).catch(() => ({ fault: 'It could not be read.' }));
    if (signal.aborted) return;
    if ('fault' in read) setFault(`${file.name} is no list. ${read.fault}`);
    else change(read.text);
  };
  const drop = (event: DragEvent) => {
    setDropping(false);
    // A piece of text is the browser's to drop.
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };
  return (
    <section aria-label="List" className={dropping ? `${classes.card} ${classes.dropping}` : classes.card}>
      <Textarea
        aria-label="Roster"
        className={classes.area}
        classNames={{ input: classes.text }}
        placeholder={
          'Paste who should be here, one per line: MACs in any notation, IPs, names, serials; or drop a CSV or XLSX'
        }
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
      {fault === '' ? null : (
        <p className={classes.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={classes.tools}>
        <FileButton accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain" onChange={(file) => void open(file)}>
          {(props) => (
            <Button size="compact-xs" variant="default" {...props}>
              Open a list
            </Button>
          )}
        </FileButton>
        <Button
          size="compact-xs"
          variant="default"
          disabled={draft === ''}
          onClick={() => download(new Blob([draft], { type: 'text/plain;charset=utf-8' }), 'roster.txt')}
        >
          Save the list
        </Button>
        <Button size="compact-xs" variant="default" disabled={draft === ''} onClick={() => change('')}>
          Clear the list
        </Button>
      </div>
    </section>
  );
}
