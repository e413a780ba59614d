import type { CountPoint, SentAndReceived } from '#state/load/operations.ts';
import type { StepSeries, Steps } from '../marks/StepChart.tsx';
import { distinctColours } from '../value-colour.ts';

type Rows = Steps['rows'];

/** What was sent and received from `at` to `end` (epoch ms), in megabits a second. */
interface Rate extends SentAndReceived {
  readonly end: number;
}

/**
 * What holds from each point to the next one as rates. The last is as long as the one before it, but not longer than `end`.
 * @param unit of the points: amounts in kB, or rates already
 */
export function ratesOf(points: readonly SentAndReceived[], end: number, unit: 'kB' | 'Mbit/s'): Rate[] {
  return points.map(({ at, sent, received }, index) => {
    const width = index > 0 ? at - points[index - 1].at : end - at;
    const next = points[index + 1]?.at ?? Math.min(Math.max(end, at), at + width);
    // A kilobyte in a ms is eight megabits a second.
    const factor = unit === 'kB' ? 8 / Math.max(1, next - at) : 1;
    return { at, end: next, sent: sent * factor, received: received * factor };
  });
}

/** What a lane draws. */
export type LaneRows = Pick<Steps, 'series' | 'rows'>;

const SENT_RECEIVED: readonly StepSeries[] = [
  { key: 'received', name: 'Received', colour: 'var(--received)' },
  { key: 'sent', name: 'Sent', colour: 'var(--sent)' },
];

/** The last value lasts until its end. */
const untilEnd = (rows: Rows, end = 0): Rows =>
  rows.length === 0 ? rows : [...rows, { ...rows[rows.length - 1], at: end }];

export const trafficRows = (rates: readonly Rate[]): LaneRows => ({
  series: SENT_RECEIVED,
  rows: untilEnd(
    rates.map((rate) => ({ ...rate })),
    rates.at(-1)?.end,
  ),
});

export const countRows = (points: readonly CountPoint[]): Rows =>
  untilEnd(
    points.map((point) => ({ ...point })),
    points.at(-1)?.end,
  );

/** How many clients came and went, by bin. */
interface Seen {
  readonly arrivals: Uint32Array;
  readonly departures: Uint32Array;
}

/** Arrivals upwards, departures downwards. */
export function seenRows(edges: readonly number[], { arrivals, departures }: Seen): Rows {
  const rows = Array.from(arrivals, (count, bin) => ({
    at: edges[bin],
    arrivals: count,
    departures: -departures[bin],
  }));
  return untilEnd(rows, edges[edges.length - 1]);
}

/** More clients than this are one together. */
const MOST_SERIES = 6;

interface ClientRates {
  readonly clientId: string;
  readonly name: string;
  readonly rates: readonly Rate[];
}

/** The key of the client at a place in the order. Not its id, which may be `at` or `__proto__`. */
const keyOf = (place: number) => (place < MOST_SERIES ? `client${place}` : 'other');

const volumeOf = ({ rates }: ClientRates) =>
  rates.reduce((sum, { at, end, sent, received }) => sum + (sent + received) * (end - at), 0);

/** A few clients, the larger ones below, those beyond the first together on top. */
export function clientRows(clients: readonly ClientRates[]): LaneRows {
  const ordered = clients.toSorted((a, b) => volumeOf(b) - volumeOf(a));
  const own = ordered.slice(0, MOST_SERIES);
  const byTime = new Map<number, Record<string, number>>();
  let last = 0;
  ordered.forEach(({ rates }, place) => {
    const key = keyOf(place);
    for (const { at, end, sent, received } of rates) {
      const row = byTime.get(at) ?? { at };
      row[key] = (row[key] ?? 0) + sent + received;
      byTime.set(at, row);
      last = Math.max(last, end);
    }
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
  return { series, rows: untilEnd(rows, last) };
}

/** When the series together are largest, and how large. */
export function peakOf({ series, rows }: LaneRows) {
  let peak = { at: 0, value: 0 };
  for (const row of rows) {
    const value = series.reduce((sum, { key }) => sum + (row[key] ?? 0), 0);
    if (value > peak.value) peak = { at: row['at'], value };
  }
  return peak;
}

/** Kilobytes by bin, of all rates together. */
export function volumesByBin(rates: readonly Rate[], edges: readonly number[]) {
  const volumes = edges.slice(1).map(() => ({ sent: 0, received: 0 }));
  let bin = 0;
  for (const { at, end, sent, received } of rates) {
    while (bin > 0 && edges[bin] > at) bin--;
    while (bin < volumes.length - 1 && edges[bin + 1] <= at) bin++;
    for (let into = bin; into < volumes.length; into++) {
      // What lies before the first edge counts there: a history may begin a little before the list's span.
      const from = into === 0 ? at : Math.max(at, edges[into]);
      const to = into === volumes.length - 1 ? end : Math.min(end, edges[into + 1]);
      if (to <= from) break;
      volumes[into].sent += (sent * (to - from)) / 8;
      volumes[into].received += (received * (to - from)) / 8;
    }
  }
  return volumes;
}

/** By bin the most clients that were connected at a time; null where nothing is known of it. */
export function mostByBin(points: readonly CountPoint[], edges: readonly number[]): Array<number | null> {
  const most = edges.slice(1).map((): number | null => null);
  for (const { at, end, clients } of points) {
    for (let bin = 0; bin < most.length; bin++) {
      if (end > edges[bin] && at < edges[bin + 1]) most[bin] = Math.max(most[bin] ?? 0, clients);
    }
  }
  return most;
}
