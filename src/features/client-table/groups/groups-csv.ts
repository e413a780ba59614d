import type { RowGroup } from '#engine/group.ts';
import { CSV, textTable } from '#format/table-formats.ts';

/** One line per group; usage in kilobytes. */
export const groupsCsv = (label: string, groups: readonly RowGroup[]): string =>
  textTable(
    CSV,
    [label, 'Clients', 'Online', 'Sent (kB)', 'Received (kB)'],
    groups.map(({ value, count, flagged, sums: [sent, received] }) => [value, count, flagged, sent, received]),
  );
