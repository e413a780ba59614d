import { formatCount } from '#format/format-count.ts';
import { useRoster } from '#state/view/use-roster.ts';

/** How many lines of the list are missing. */
export function RosterCount() {
  const { found } = useRoster();
  return found === null ? null : `, ${formatCount(found.match.missing.length)}`;
}
