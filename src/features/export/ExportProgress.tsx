import { formatCount } from '#format/format-count.ts';
import { Button, Progress } from '@mantine/core';
import classes from './ExportDialog.module.css';
import type { ExportState } from './use-export-job.ts';

/** How far the running export is, then how it ended. */
export function ExportProgress({ state, onCancel }: { readonly state: ExportState; onCancel(): void }) {
  return (
    <div className={classes.state} aria-live="polite">
      {state.kind === 'running' ? (
        <div className={classes.running}>
          <span>
            Writing {state.name}
            {state.written === null ? '…' : null}
            {/* The bar says it to a screen reader when it is asked. */}
            <span aria-hidden>
              {state.written === null
                ? null
                : `: ${formatCount(state.written.done)} of ${formatCount(state.written.of)}`}
            </span>
          </span>
          <Progress
            size="sm"
            aria-label={`Writing ${state.name}`}
            value={state.written === null ? 100 : (state.written.done / state.written.of) * 100}
            striped={state.written === null}
            animated={state.written === null}
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
