import { nameInSentence } from '#clients/display-names.ts';
import { counted, formatCount } from '#format/format-count.ts';
import { formatWait } from '#format/format-span.ts';
import type { ClientLoad, CutShort } from '#state/load/use-client-load.ts';
import { useClockDifference } from '#state/view/page-state.ts';
import { useStartPhase } from '#state/view/scheduling.ts';
import { useAddressFaults } from '#state/address/whole-address.ts';
import { LONGEST_SPAN_SECONDS } from '#state/address/asked-scope.ts';
import { useScope } from '#state/address/use-scope.ts';
import { Button, Stack, Text, Title } from '@mantine/core';
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

/** So many parts are named. */
const MOST_PARTS = 6;

/** Says which parts of the address were not understood. */
function AddressNotice() {
  const { asked, shown, tidy } = useAddressFaults();
  const parts = [...asked, ...shown].map(nameInSentence);
  if (parts.length === 0) return null;
  const more = parts.length - MOST_PARTS;
  return (
    <Notice
      color="yellow"
      title="Part of the address was not understood"
      actions={<Button onClick={tidy}>Remove from the address</Button>}
    >
      Left out: {parts.slice(0, MOST_PARTS).join('; ')}
      {more > 0 ? ` and ${formatCount(more)} more` : ''}.
      {asked.length === 0 ? null : ' The values in use stand under Ask Meraki.'}
    </Notice>
  );
}

/** A smaller difference of the clocks does not change ages and spans visibly. */
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

/** The bars of four rows of the skeleton: widths in percent. */
const WIDTHS = [
  [8, 18, 12, 14, 10],
  [8, 14, 12, 14, 16],
  [8, 22, 12, 14, 8],
  [8, 11, 12, 14, 13],
];
const SKELETON_ROWS = Array.from({ length: 14 }, (_, row) => WIDTHS[row % WIDTHS.length]);

/** The place of the first rows while they are loading. */
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

/** The load is complete and has no client. This is no fault, and no filter of the list causes it. */
function EmptyNetwork() {
  const scope = useScope();
  const asked = Object.keys(scope.asked).length > 0;
  const isLongest = scope.t0 === null && scope.timespan >= LONGEST_SPAN_SECONDS;
  const others = asked ? 'Remove a Meraki filter above the list' : 'Choose another network';
  return (
    <Stack align="center" gap="xs" p="xl" pos="absolute" top={62} left={0} right={0}>
      <Title order={2} size="h4">
        {asked ? 'Meraki found no client that fits' : 'No clients here'}
      </Title>
      <Text size="sm" c="dimmed">
        {asked
          ? 'No client of the time span fits the Meraki filters.'
          : 'No client has used this network in the time span.'}{' '}
        {isLongest ? others : `${others}, or choose a longer span`}.
      </Text>
    </Stack>
  );
}

/** A constant, so that these do not render again for each page of the load. */
const NOTICES = (
  <>
    <ClockNotice />
    <AddressNotice />
  </>
);

/** What went wrong with the load and what was kept, and what is wrong with the address or the clock. */
export function LoadStatus({ load }: { readonly load: ClientLoad }) {
  // The skeleton is shown only if the first rows take long.
  const waits = useStartPhase() !== 'first-rows';
  const { phase, cutShort, rejected, rows } = load;
  const again = <Button onClick={load.refresh}>Retry</Button>;
  const kept = `${counted(rows, 'client')} ${rows === 1 ? 'is' : 'are'} kept`;
  const skipped = `${counted(rejected, 'record')} without an id ${rejected === 1 ? 'was' : 'were'}`;
  return (
    <>
      {phase === 'whole' && rows === 0 && cutShort === null && rejected === 0 ? <EmptyNetwork /> : null}
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
