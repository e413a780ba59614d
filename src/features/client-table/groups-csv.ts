import type { RowGroup } from '#engine/group.ts';
import Papa from 'papaparse';

/** A spreadsheet would run these as formulas. */
const FORMULA = /(^|[\r\n])[=+\-@\t＝＋－＠]/;

/** One line a group; usage as raw kilobytes. RFC 4180 with CRLF and a byte order mark. */
export function groupsCsv(label: string, groups: readonly RowGroup[]): string {
  const data = groups.map(({ value, count, flagged, sums: [sent, received] }) => [
    FORMULA.test(value) ? `'${value}` : value,
    count,
    flagged,
    sent,
    received,
  ]);
  const fields = [label, 'Clients', 'Online', 'Sent', 'Received'];
  return `\uFEFF${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}
