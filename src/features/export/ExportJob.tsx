import { formatCount } from '#format/format-count.ts';
import { Box, Button, Group, Progress, Text } from '@mantine/core';
import { useJob } from '#ui/use-job.ts';
import { useState } from 'react';

/** Clients that are written, of how many. */
interface Written {
  readonly done: number;
  readonly of: number;
}

type ExportState =
  | { readonly kind: 'idle' }
  /** `written` is null while nothing is known about the progress. */
  | { readonly kind: 'running'; readonly name: string; readonly written: Written | null }
  | { readonly kind: 'done'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Makes one file or copy. Returns the message for the end, for example "Saved clients.csv". */
export type ExportWork = (signal: AbortSignal, onProgress: (written: Written) => void) => Promise<string>;

/** Runs one export at a time. It can be cancelled, and it ends when the dialog is unmounted. */
export function useExportJob() {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const job = useJob();
  return {
    state,
    run(name: string, work: ExportWork): void {
      const signal = job.begin();
      const show = (next: ExportState) => {
        if (!signal.aborted) setState(next);
      };
      show({ kind: 'running', name, written: null });
      work(signal, (written) => show({ kind: 'running', name, written })).then(
        (message) => show({ kind: 'done', message }),
        (error: unknown) => show({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown' }),
      );
    },
    cancel(): void {
      job.stop();
      setState({ kind: 'idle' });
    },
  };
}

/** Shows the progress of the running export, then its result. */
export function ExportProgress({ state, onCancel }: { readonly state: ExportState; onCancel(): void }) {
  return (
    <Box mih={22} mt={12} fz={13} aria-live="polite">
      {state.kind === 'running' ? <Running {...state} onCancel={onCancel} /> : null}
      {state.kind === 'done' ? state.message : null}
      {state.kind === 'failed' ? (
        <Text inherit c="var(--mantine-color-error)">
          It failed: {state.message}
        </Text>
      ) : null}
    </Box>
  );
}

interface RunningProps {
  readonly name: string;
  readonly written: Written | null;
  onCancel(): void;
}

function Running({ name, written, onCancel }: RunningProps) {
  return (
    <Group gap={12} wrap="nowrap">
      <span>
        Writing {name}
        {written === null ? (
          '…'
        ) : (
          // Hidden, because a screen reader would read each new number; it reads the progress bar when the user asks.
          <span aria-hidden>
            : {formatCount(written.done)} of {formatCount(written.of)}
          </span>
        )}
      </span>
      <Progress
        size="sm"
        flex={1}
        aria-label={`Writing ${name}`}
        value={written === null ? 100 : (written.done / written.of) * 100}
        striped={written === null}
        animated={written === null}
      />
      <Button onClick={onCancel}>Cancel</Button>
    </Group>
  );
}
