import { nameInSentence } from '#clients/display-names.ts';
import type { Mismatch, SnapshotNote, SnapshotScope } from '#clients/changes/snapshot-note.ts';
import { type Asked, askedTexts } from '#clients/query/server-filters.ts';
import { formatCount } from '#format/format-count.ts';
import { formatSpan } from '#format/format-span.ts';
import type { KeptLoad } from '#state/view/use-comparison.ts';

/** The network's name, else its id. */
export const networkOf = ({ networkName, networkId }: SnapshotScope): string =>
  nameInSentence(networkName || networkId);

/** The time between two loads in words. */
function distance(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  if (minutes === 0) return 'under a minute';
  if (minutes < 60) return formatSpan(minutes * 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.round(hours / 24)} days`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

/** The name of a load in a list of loads. @param now epoch ms of the list's load; @param absolute writes a time */
export function loadName({ origin, name, snapshot }: KeptLoad, now: number, absolute: (ms: number) => string): string {
  const { loadedAt } = snapshot.note;
  const when = `${absolute(loadedAt)}, ${distance(now - loadedAt)} ${loadedAt > now ? 'later' : 'before'}`;
  if (origin === 'visit') return when;
  return origin === 'file' ? `${nameInSentence(name)} (${when})` : `Kept load of ${when}`;
}

const spanOf = ({ timespan, t0 }: SnapshotScope) => (t0 === null ? formatSpan(timespan) : `the time since ${t0}`);

const askedOf = (asked: Asked) => askedTexts(asked, nameInSentence).join(', ') || 'all clients';

/** Why an earlier load cannot be compared with the list, in a sentence. */
export function mismatchWords(why: Mismatch, now: SnapshotNote, before: SnapshotNote): string {
  switch (why) {
    case 'network':
      return `The other load is of ${networkOf(before)}, the list is of ${networkOf(now)}.`;
    case 'span':
      return `The other load covers ${spanOf(before)}, the list ${spanOf(now)}: choose the same time span.`;
    case 'asked':
      return `Meraki was asked for ${askedOf(before.asked)} then, and for ${askedOf(now.asked)} now.`;
    case 'unfinished':
      return 'The other load is incomplete: a client that it lacks may have been there.';
    case 'part':
      return `It holds ${formatCount(before.clients)} of ${formatCount(before.of)} clients: a client that it lacks may have been there.`;
    case 'loading':
      return 'The list is not complete yet.';
  }
}
