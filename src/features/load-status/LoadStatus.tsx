import { formatCount } from '#format/format-count.ts';
import { formatWait } from '#format/format-span.ts';
import type { ClientLoad, CutShort } from '#state/load/use-client-load.ts';
import { useClockDifference } from '#state/view/page-state.ts';
import { useStartPhase } from '#state/view/pacing.ts';
import { useAddressFaults } from '#state/address/whole-address.ts';
import { Button } from '@mantine/core';
import { Notice } from '#ui/Notice.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import classes from './LoadStatus.module.css';

const CUT_SHORT: Readonly<Record<CutShort, string>> = {
  unreadable: 'Meraki’s link to the next page cannot be read.',
  missing: 'The last page was full, and Meraki did not say whether there is a next one.',
  loop: 'Meraki’s link to the next page leads back to a page that is already loaded.',
  'nothing-new': 'Meraki kept naming next pages, but the last ones had no new client.',
  'too-long': 'Loading ended after 2,000 pages.',
};

/** Says which parts of a typed or cut address are left out. */
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

/** A smaller difference does not show in ages and spans. */
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

/** Widths of the bars of a row, in percent. */
const WIDTHS = [
  [8, 18, 12, 14, 10],
  [8, 14, 12, 14, 16],
  [8, 22, 12, 14, 8],
  [8, 11, 12, 14, 13],
];
const SKELETON_ROWS = Array.from({ length: 14 }, (_, row) => WIDTHS[row % WIDTHS.length]);

/** Stands where the first rows will be. */
function ListSkeleton() {
  return (
    <div className={classes.skeletonAnchor} aria-hidden>
      <div className={classes.skeleton}>
        {SKELETON_ROWS.map((widths, row) => (
          <div key={row} className={classes.skeletonRow}>
            {widths.map((width, column) => (
              <span key={column} style={{ width: `${width}%` }} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** A constant: a page of the load does not render them again. */
const NOTICES = (
  <>
    <ClockNotice />
    <AddressNotice />
  </>
);

/** What went wrong with the load and what was kept, and what is wrong with the address or the clock. */
export function LoadStatus({ load }: { readonly load: ClientLoad }) {
  // The skeleton comes only where the first rows take long.
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
