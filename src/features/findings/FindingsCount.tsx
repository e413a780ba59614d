import { formatCount } from '#format/format-count.ts';
import { useFindings } from '#state/view/use-findings.ts';

/** Behind the tab's name: clients that have a finding. */
export function FindingsCount() {
  const found = useFindings();
  return found === null ? null : <>, {formatCount(found.findings.marked)}</>;
}
