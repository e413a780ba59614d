/** The most steps of the search for groups that fit. A longer search is left out, and equal parts may then differ by a tenth. */
const MOST_STEPS = 2_000_000;

interface Equal {
  readonly size: number;
  readonly indexes: number[];
  readonly floor: number;
  readonly remainder: number;
}

/** Groups of equal parts, the largest remainder first, ties in the order of the parts. */
function equalParts(parts: readonly number[], total: number, tenths: number): Equal[] {
  const bySize = new Map<number, Equal>();
  parts.forEach((size, index) => {
    const exact = (size / total) * tenths;
    const floor = Math.floor(exact);
    const group = bySize.get(size) ?? { size, indexes: [], floor, remainder: exact - floor };
    group.indexes.push(index);
    bySize.set(size, group);
  });
  return [...bySize.values()].sort((a, b) => b.remainder - a.remainder || a.indexes[0] - b.indexes[0]);
}

/** Groups that have exactly `count` members together, earlier ones preferred; null if there are none. */
function fitting(groups: readonly Equal[], count: number): readonly Equal[] | null {
  if (groups.length * count > MOST_STEPS) return null;
  // from[i][n]: the groups from i on can have n members.
  const from: Uint8Array[] = [];
  from[groups.length] = new Uint8Array(count + 1);
  from[groups.length][0] = 1;
  for (let at = groups.length - 1; at >= 0; at--) {
    const { length } = groups[at].indexes;
    from[at] = from[at + 1].slice();
    for (let n = length; n <= count; n++) if (from[at + 1][n - length] === 1) from[at][n] = 1;
  }
  if (from[0][count] === 0) return null;
  const chosen: Equal[] = [];
  let left = count;
  groups.forEach((group, at) => {
    const { length } = group.indexes;
    if (length > left || from[at + 1][left - length] === 0) return;
    chosen.push(group);
    left -= length;
  });
  return chosen;
}

/**
 * Percentages with one decimal that add up to `whole` (largest remainder method). Equal parts get equal percentages where that is
 * possible. A part that gets none of the tenths, or all of them, has its exact percentage: it can be told from nothing, or from the whole.
 */
export function sharesOf(parts: readonly number[], whole = 100): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (!(total > 0)) return parts.map(() => 0);
  const tenths = Math.floor(whole * 10);
  const groups = equalParts(parts, total, tenths);
  const shares = parts.map(() => 0);
  for (const { indexes, floor } of groups) for (const index of indexes) shares[index] = floor;
  const missing = tenths - shares.reduce((sum, share) => sum + share, 0);
  const uneven = groups.filter(({ remainder }) => remainder > 0);
  const raised = fitting(uneven, missing) ?? groups;
  for (const index of raised.flatMap(({ indexes }) => indexes).slice(0, missing)) shares[index]++;
  return shares.map((share, at) => (share > 0 && share < tenths ? share / 10 : (parts[at] / total) * whole));
}
