import type { RowGroup } from '#engine/group.ts';
import { slug } from '#format/file-name.ts';
import { CSV, textTable } from '#format/table-formats.ts';

/** For example `clients-by-ssid-PARTIAL.csv`. @param label of the field by which the list is grouped */
export const groupsFileName = (label: string, partial: boolean): string =>
  `clients-by-${slug(label)}${partial ? '-PARTIAL' : ''}.csv`;

/** One line per group; usage in kilobytes. */
export const groupsCsv = (label: string, groups: readonly RowGroup[]): string =>
  textTable(
    CSV,
    [label, 'Clients', 'Online', 'Sent (kB)', 'Received (kB)'],
    groups.map(({ value, count, absent, flagged, sums: [sent, received] }) => [
      value,
      count - absent,
      flagged,
      sent,
      received,
    ]),
  );
