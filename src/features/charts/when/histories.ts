import type { ClientUsage, CountPoint, SentAndReceived } from '#state/load/operations.ts';
import type { StepSeries, Steps } from '../marks/StepChart.tsx';
import { distinctColours } from '../value-colour.ts';

type Rows = Steps['rows'];
/** What a lane draws. */
export type LaneRows = Pick<Steps, 'series' | 'rows'>;

const SENT_RECEIVED: readonly StepSeries[] = [
  { key: 'received', name: 'Received', colour: 'var(--received)' },
  { key: 'sent', name: 'Sent', colour: 'var(--sent)' },
];

/** The last value lasts until its end. */
const untilEnd = (rows: Rows, end: number): Rows =>
  rows.length === 0 ? rows : [...rows, { ...rows[rows.length - 1], at: end }];

/** Megabits a second. */
export function trafficRows(points: readonly SentAndReceived[], to: number): LaneRows {
  const end = endsOfPoints(points, to).at(-1) ?? to;
  return {
    series: SENT_RECEIVED,
    rows: untilEnd(
      points.map(({ at, sent, received }) => ({ at, sent, received })),
      end,
    ),
  };
}

export function countRows(points: readonly CountPoint[]): Rows {
  return untilEnd(
    points.map(({ at, clients }) => ({ at, clients })),
    points.at(-1)?.end ?? 0,
  );
}

/** As counted: arrivals upwards, departures downwards. */
export function seenRows(edges: readonly number[], arrivals: Uint32Array, departures: Uint32Array): Rows {
  const rows = Array.from(arrivals, (count, bin) => ({
    at: edges[bin],
    arrivals: count,
    departures: -departures[bin],
  }));
  return untilEnd(rows, edges[edges.length - 1]);
}

/** More clients than this are one together. */
const MOST_SERIES = 6;

interface NamedUsage extends ClientUsage {
  readonly name: string;
}

/** The key of the client at a place in the order. Not its id, which may be `at` or `__proto__`. */
const keyOf = (place: number) => (place < MOST_SERIES ? `client${place}` : 'other');

const sumOf = ({ points }: ClientUsage) => points.reduce((sum, { sent, received }) => sum + sent + received, 0);

/** Megabits a second of a few clients, the larger ones below, those beyond the first together on top. */
export function clientRows(clients: readonly NamedUsage[], to: number): LaneRows {
  const ordered = clients.toSorted((a, b) => sumOf(b) - sumOf(a));
  const own = ordered.slice(0, MOST_SERIES);
  const byTime = new Map<number, Record<string, number>>();
  let end = 0;
  ordered.forEach((client, place) => {
    const ends = endsOfPoints(client.points, to);
    const key = keyOf(place);
    client.points.forEach(({ at, sent, received }, index) => {
      const row = byTime.get(at) ?? { at };
      // A kilobyte in a ms is eight megabits a second.
      const rate = ((sent + received) * 8) / Math.max(1, ends[index] - at);
      row[key] = (row[key] ?? 0) + rate;
      byTime.set(at, row);
      end = Math.max(end, ends[index]);
    });
  });
  const others = ordered.length - own.length;
  const colourOf = distinctColours(own.map(({ clientId }) => clientId));
  const series = own.map(({ clientId, name }, place): StepSeries => ({
    key: keyOf(place),
    name,
    colour: colourOf(clientId),
  }));
  if (others > 0) series.push({ key: 'other', name: `Other (${others})`, colour: 'var(--value-none)' });
  const rows = [...byTime.values()]
    .map((row) => ({ ...Object.fromEntries(series.map(({ key }) => [key, 0])), ...row }))
    .sort((a, b) => a['at'] - b['at']);
  return { series, rows: untilEnd(rows, end) };
}

/** When the series together are largest, and how large. */
export function peakOf({ series, rows }: LaneRows): {
  readonly at: number;
  readonly value: number;
} {
  let peak = { at: 0, value: 0 };
  for (const row of rows) {
    const value = series.reduce((sum, { key }) => sum + (row[key] ?? 0), 0);
    if (value > peak.value) peak = { at: row['at'], value };
  }
  return peak;
}

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
