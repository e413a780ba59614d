import { Button, Progress } from '@mantine/core';
import classes from './ExportDialog.module.css';
import type { ExportState } from './use-export-job.ts';

/** How far the running export is, then how it ended. */
export function ExportProgress({ state, onCancel }: { readonly state: ExportState; onCancel(): void }) {
  return (
    <div className={classes.state} aria-live="polite">
      {state.kind === 'running' ? (
        <div className={classes.running}>
          <span>Writing {state.name}…</span>
          <Progress
            size="sm"
            aria-label={`Writing ${state.name}`}
            value={(state.progress ?? 1) * 100}
            striped={state.progress === null}
            animated={state.progress === null}
          />
          <Button size="compact-xs" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      ) : null}
      {state.kind === 'done' ? state.message : null}
      {state.kind === 'failed' ? <span className={classes.failed}>It failed: {state.message}</span> : null}
    </div>
  );
}
