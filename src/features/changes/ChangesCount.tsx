import { formatCount } from '#format/format-count.ts';
import { useComparison } from '#state/view/use-comparison.ts';

/** How many clients changed in any way. */
export function ChangesCount() {
  const { changes } = useComparison();
  if (changes === null) return null;
  let count = changes.gone.length;
  for (const set of changes.marks) if (set !== 0) count++;
  return `, ${formatCount(count)}`;
}
