import type { Mismatch, SnapshotNote, SnapshotScope } from '#clients/changes/snapshot-note.ts';
import { type Asked, SERVER_FILTERS } from '#clients/query/server-filters.ts';
import { formatCount } from '#format/format-count.ts';
import { formatSpan } from '#format/format-span.ts';

const nameOf = ({ networkName, networkId }: SnapshotScope) => networkName || networkId;

const spanOf = ({ timespan, t0 }: SnapshotScope) => (t0 === null ? formatSpan(timespan) : `the time since ${t0}`);

const askedOf = (asked: Asked) =>
  SERVER_FILTERS.filter(({ name }) => asked[name] !== undefined)
    .map(({ label, name }) => `${label} ${asked[name]}`)
    .join(', ') || 'all clients';

/** Why an earlier load cannot be compared with the list, in a sentence. */
export function mismatchWords(why: Mismatch, now: SnapshotNote, before: SnapshotNote): string {
  switch (why) {
    case 'network':
      return `That one is of ${nameOf(before)}, the list is of ${nameOf(now)}.`;
    case 'span':
      return `That one covers ${spanOf(before)}, the list ${spanOf(now)}: choose the same time span.`;
    case 'asked':
      return `Meraki was asked for ${askedOf(before.asked)} then, and for ${askedOf(now.asked)} now.`;
    case 'unfinished':
      return 'That load did not come to its end: who is missing from it is not gone.';
    case 'part':
      return `It holds ${formatCount(before.clients)} of ${formatCount(before.of)} clients: who is missing from it is not gone.`;
    case 'loading':
      return 'The list is not whole yet.';
  }
}
