/** A rate or an amount that holds from `at` to the next point (epoch ms). */
interface Point {
  readonly at: number;
  readonly sent: number;
  readonly received: number;
}

/** Kilobytes between two edges. */
interface Volume {
  readonly sent: number;
  readonly received: number;
}

/** When each point ends: at the next one; the last is as long as the one before it, but not longer than `end`. */
export function endsOfPoints(points: readonly { readonly at: number }[], end: number): number[] {
  return points.map(({ at }, index) => {
    if (index + 1 < points.length) return points[index + 1].at;
    const width = index > 0 ? at - points[index - 1].at : end - at;
    return Math.min(Math.max(end, at), at + width);
  });
}

/** Shares points out among bins, each evenly over the time that it stands for. @param kilobytes what a point's amount makes in so many ms */
export function volumesByBin(
  points: readonly Point[],
  edges: readonly number[],
  kilobytes: (amount: number, ms: number, wholeMs: number) => number,
): Volume[] {
  const ends = endsOfPoints(points, edges[edges.length - 1]);
  const volumes = edges.slice(1).map(() => ({ sent: 0, received: 0 }));
  let bin = 0;
  points.forEach(({ at, sent, received }, index) => {
    const end = ends[index];
    while (bin > 0 && edges[bin] > at) bin--;
    while (bin < volumes.length - 1 && edges[bin + 1] <= at) bin++;
    for (let into = bin; into < volumes.length; into++) {
      // What lies before the first edge counts there: a history may begin a little before the list's span.
      const from = into === 0 ? at : Math.max(at, edges[into]);
      const to = into === volumes.length - 1 ? end : Math.min(end, edges[into + 1]);
      if (to <= from) break;
      volumes[into].sent += kilobytes(sent, to - from, end - at);
      volumes[into].received += kilobytes(received, to - from, end - at);
    }
  });
  return volumes;
}

/** A megabit a second for a ms is an eighth of a kilobyte. */
export const ofRate = (megabits: number, ms: number): number => (megabits * ms) / 8;

/** A part of an amount. */
export const ofAmount = (kilobytes: number, ms: number, wholeMs: number): number =>
  wholeMs > 0 ? (kilobytes * ms) / wholeMs : 0;

/** By bin the most clients that were connected at a time; null where nothing is known of it. */
export function mostByBin(
  points: readonly { readonly at: number; readonly end: number; readonly clients: number }[],
  edges: readonly number[],
): Array<number | null> {
  const most = edges.slice(1).map((): number | null => null);
  for (const { at, end, clients } of points) {
    for (let bin = 0; bin < most.length; bin++) {
      if (end > edges[bin] && at < edges[bin + 1]) most[bin] = Math.max(most[bin] ?? 0, clients);
    }
  }
  return most;
}
