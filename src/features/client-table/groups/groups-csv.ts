import type { RowGroup } from '#engine/group.ts';
import { csvQuoted, csvText } from '#format/spreadsheet-text.ts';

/** One line a group; usage as raw kilobytes. RFC 4180 with CRLF and a byte order mark. */
export function groupsCsv(label: string, groups: readonly RowGroup[]): string {
  const head = [csvQuoted(label), 'Clients', 'Online', 'Sent (kB)', 'Received (kB)'];
  const lines = groups.map(({ value, count, flagged, sums: [sent, received] }) =>
    [csvText(value), count, flagged, sent, received].join(','),
  );
  return `\uFEFF${[head.join(','), ...lines, ''].join('\r\n')}`;
}
