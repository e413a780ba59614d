import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { formatCount } from '#format/format-count.ts';
import { formatSpan } from '#format/format-span.ts';
import { useComparison } from '#state/view/use-comparison.ts';
import { LONGEST_SPAN, type PeriodState, requestsOf, usePeriods } from '#state/view/periods.ts';
import { useMinute } from '#state/load/meraki-time.ts';
import { Button } from '@mantine/core';
import classes from './Changes.module.css';
import { PeriodTable } from './PeriodTable.tsx';

/** Why the period before cannot be had, or null. */
function refusal({ note }: Snapshot): string | null {
  if (note.t0 !== null) return 'Only a span that ends now and is given by its length has a period before it.';
  if (note.timespan * 2 > LONGEST_SPAN) {
    return `Meraki keeps 31 days: the time before ${formatSpan(note.timespan)} is not to be had.`;
  }
  return note.whole ? null : 'The list is not whole yet.';
}

/** Usage of this time span and of the one before it: Meraki has no end of a span, so both together are loaded. */
export function PeriodBefore() {
  const { shown } = useComparison();
  const { state, start, stop } = usePeriods();
  const now = useMinute();
  const refused = shown === null ? 'Nothing is loaded yet.' : refusal(shown);
  const current = state.kind === 'done' && shown !== null && state.of.store === shown.store;
  return (
    <section className={`${classes.card} ${current ? classes.wide : ''}`} aria-label="This period and the one before">
      <div className={classes.head}>
        <h3 className={classes.title}>This period and the one before</h3>
        {state.kind === 'loading' ? (
          <Button size="compact-xs" variant="default" onClick={stop}>
            Stop loading
          </Button>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            disabled={refused !== null}
            onClick={() => shown !== null && void start(shown)}
          >
            Compare periods
          </Button>
        )}
      </div>
      <p className={state.kind === 'failed' ? classes.fault : classes.note} aria-live="polite">
        {refused ?? (shown === null ? '' : sentence(state, shown, now))}
      </p>
      {current ? <PeriodTable periods={state.periods} /> : null}
    </section>
  );
}

function sentence(state: PeriodState, shown: Snapshot, now: number): string {
  const span = formatSpan(shown.note.timespan * 2);
  if (state.kind === 'failed') return `The last ${span} could not be loaded. ${state.message}`;
  if (state.kind === 'loading') return `Loading the last ${span}: ${formatCount(state.clients)} clients so far …`;
  const requests = requestsOf(shown, Math.max(now, shown.note.loadedAt));
  const cost = `Loads the last ${span}, and subtracts: at least ${formatCount(requests)} ${requests === 1 ? 'request' : 'requests'}.`;
  if (state.kind !== 'done' || state.of.store !== shown.store) return cost;
  const { periods, whole } = state;
  const unknown = periods.unknown === 0 ? '' : ` ${formatCount(periods.unknown)} cannot be compared and are left out.`;
  return `${formatCount(periods.compared)} clients compared.${unknown}${whole ? '' : ' Not all of them were loaded.'}`;
}
