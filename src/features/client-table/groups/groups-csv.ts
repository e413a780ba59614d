import type { RowGroup } from '#engine/group.ts';
import { CSV } from '#format/table-formats.ts';

/** One line per group; usage in kilobytes. */
export function groupsCsv(label: string, groups: readonly RowGroup[]): string {
  const lines = groups.map(
    ({ value, count, flagged, sums: [sent, received] }) =>
      [CSV.text(value), count, flagged, sent, received].join(CSV.separator) + CSV.end,
  );
  return CSV.head([label, 'Clients', 'Online', 'Sent (kB)', 'Received (kB)']) + lines.join('');
}
