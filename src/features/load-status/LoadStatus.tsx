import { formatCount } from '#format/format-count.ts';
import { formatWait } from '#format/format-wait.ts';
import type { ClientLoad, CutShort } from '#state/load/use-client-load.ts';
import { useClockDifference } from '#state/load/meraki-time.ts';
import { useStartPhase } from '#state/view/start-phase.ts';
import { useAddressFaults } from '#state/address/use-address-faults.ts';
import { Button } from '@mantine/core';
import { ListSkeleton } from './ListSkeleton.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { Notice } from '#ui/Notice.tsx';

const CUT_SHORT: Readonly<Record<CutShort, string>> = {
  unreadable: 'Meraki named a next page in a way that cannot be followed.',
  missing: 'The last page was full, but nothing with it says whether there is a next one.',
  loop: 'Meraki’s next page leads back to one that was already loaded.',
  'nothing-new': 'Meraki kept naming next pages, and for a long row of them none brought a new client.',
  'too-long': 'The load was ended after two thousand pages.',
};

/** An address that somebody wrote or cut: what of it is left out. */
function AddressNotice() {
  const { asked, shown, tidy } = useAddressFaults();
  if (asked.length + shown.length === 0) return null;
  return (
    <Notice
      color="yellow"
      title="Part of the address was not understood"
      actions={
        <Button size="compact-xs" variant="default" onClick={tidy}>
          Remove from the address
        </Button>
      }
    >
      Left out: {[...asked, ...shown].join('; ')}.
      {asked.length === 0 ? null : ' The values in use stand under Ask Meraki.'}
    </Notice>
  );
}

/** A difference that shows in ages and spans. */
const CLOCK_DIFFERENCE_MS = 60_000;

function ClockNotice() {
  const difference = useClockDifference();
  if (Math.abs(difference) <= CLOCK_DIFFERENCE_MS) return null;
  const minutes = Math.max(1, Math.round(Math.abs(difference) / 60_000));
  return (
    <Notice
      color="yellow"
      title={`This computer’s clock is ${formatWait(minutes * 60)} ${difference > 0 ? 'behind' : 'ahead of'} Meraki’s`}
    >
      Ages and time spans count from Meraki’s clock.
    </Notice>
  );
}

const NOTICES = (
  <>
    <ClockNotice />
    <AddressNotice />
  </>
);

/** What the load is doing, what went wrong with it, and what was kept. */
export function LoadStatus({ load }: { readonly load: ClientLoad }) {
  // The first rows take their time: the page has gone on without them.
  const waits = useStartPhase() !== 'first-rows';
  const { phase, cutShort, rejected } = load;
  const again = (
    <Button size="compact-xs" variant="default" onClick={load.refresh}>
      Retry
    </Button>
  );
  const kept = load.rows === 1 ? '1 client is kept' : `${formatCount(load.rows)} clients are kept`;
  const skipped = rejected === 1 ? '1 record without an id was' : `${formatCount(rejected)} records without an id were`;
  return (
    <>
      {NOTICES}
      {phase === 'failed' || phase === 'stopped' ? <LoadFailed load={load} /> : null}
      {cutShort === null ? null : (
        <Notice color="yellow" title="The list may be incomplete" actions={again}>
          {CUT_SHORT[cutShort]} {kept}.
        </Notice>
      )}
      {rejected > 0 ? (
        <Notice color="yellow" title="Some records could not be read" actions={again}>
          {skipped} skipped; {kept}.
        </Notice>
      ) : null}
      {waits && phase === 'loading' && load.store === null ? <ListSkeleton /> : null}
    </>
  );
}
