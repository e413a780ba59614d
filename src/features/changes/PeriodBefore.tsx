import type { Periods } from '#clients/changes/period-usage.ts';
import type { Snapshot } from '#clients/changes/snapshot-reader.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { formatSpan } from '#format/format-span.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { useComparison } from '#state/view/use-comparison.ts';
import { LONGEST_SPAN_SECONDS } from '#state/address/asked-scope.ts';
import { type PeriodState, requestsOf, usePeriods } from './use-periods.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { useMinute } from '#state/view/page-state.ts';
import { Card, CardNote } from '#ui/Card.tsx';
import { SmallTable } from '#ui/SmallTable.tsx';
import { Anchor, Button } from '@mantine/core';

/** Compares the usage of this time span with that of the one before. Meraki takes no end of a span, so both are loaded together and this one is subtracted. */
export function PeriodBefore() {
  const { shown } = useComparison();
  const { state, start, stop } = usePeriods();
  const now = useMinute();
  const refused = shown === null ? 'Nothing is loaded yet.' : refusal(shown);
  const current = state.kind === 'done' && shown !== null && state.of.store === shown.store;
  const button =
    state.kind === 'loading' ? (
      <Button onClick={stop}>Stop loading</Button>
    ) : (
      <Button disabled={refused !== null} onClick={() => shown !== null && void start(shown)}>
        Compare periods
      </Button>
    );
  return (
    <Card label="This period and the one before" tools={button} wide={current}>
      <CardNote fault={state.kind === 'failed'}>
        {refused ?? (shown === null ? '' : sentence(state, shown, now))}
      </CardNote>
      {current ? <PeriodTable periods={state.periods} /> : null}
    </Card>
  );
}

/** Why the period before cannot be loaded, or null. */
function refusal({ note }: Snapshot): string | null {
  if (note.t0 !== null) return 'Choose a time span that ends now: a list with a start has no period before it.';
  if (note.timespan * 2 > LONGEST_SPAN_SECONDS) {
    return `Meraki keeps 31 days, so the ${formatSpan(note.timespan)} before this list cannot be loaded.`;
  }
  return note.whole ? null : 'The list is not complete yet.';
}

function sentence(state: PeriodState, shown: Snapshot, now: number): string {
  const span = formatSpan(shown.note.timespan * 2);
  if (state.kind === 'failed') return `The last ${span} could not be loaded. ${state.message}`;
  if (state.kind === 'loading') return `Loading the last ${span}: ${counted(state.clients, 'client')} so far …`;
  if (state.kind !== 'done' || state.of.store !== shown.store) {
    const requests = requestsOf(shown, Math.max(now, shown.note.loadedAt));
    return `Loads the last ${span} and subtracts this list: at least ${counted(requests, 'request')}.`;
  }
  const { periods, whole } = state;
  const unknown = periods.unknown === 0 ? '' : ` ${formatCount(periods.unknown)} left out: these cannot be compared.`;
  return `${counted(periods.compared, 'client')} compared.${unknown}${whole ? '' : ' Not all of them were loaded.'}`;
}

/** All clients together, then those that use more, and those that use less. */
function PeriodTable({ periods }: { readonly periods: Periods }) {
  const { usage } = useFormat();
  const { open } = useOpenClient();
  const { risers, fallers, now, before, started, ended } = periods;
  const figures = (one: { readonly now: number; readonly before: number }) => {
    const more = one.now - one.before;
    return [usage(one.before), usage(one.now), `${more < 0 ? '−' : '+'}${usage(Math.abs(more))}`];
  };
  return (
    <>
      <SmallTable
        heads={['Client', 'Before', 'Now', 'Difference']}
        numbers={[1, 2, 3]}
        rows={[
          { key: '', cells: ['Total', ...figures({ now, before })] },
          ...[...risers, ...fallers].map((one) => ({
            key: one.id,
            cells: [
              <Anchor
                key="name"
                component="button"
                type="button"
                inherit
                truncate
                display="block"
                maw={150}
                title={one.name}
                onClick={() => open(one.id)}
              >
                {one.name}
              </Anchor>,
              ...figures(one),
            ],
          })),
        ]}
      />
      <CardNote>
        {formatCount(started)} started using the network in this period, {formatCount(ended)} no longer used it.
      </CardNote>
    </>
  );
}
