import type { ClientUsage, CountPoint, TrafficPoint } from '#state/load/network-histories.ts';
import { endsOfPoints } from './history-bins.ts';

export interface LaneSeries {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  /** It stands by itself, not on the series before it. */
  readonly apart?: boolean;
}

/** What a lane draws: from each row's time (`at`) to the next one's, a number a series. */
export interface LaneData {
  readonly label: string;
  readonly series: readonly LaneSeries[];
  readonly rows: readonly Readonly<Record<string, number>>[];
  /** It counts in ones. */
  readonly whole: boolean;
  format(value: number): string;
  timeText(ms: number): string;
}

type Rows = LaneData['rows'];

const SENT_RECEIVED: readonly LaneSeries[] = [
  { key: 'received', name: 'Received', colour: 'var(--received)' },
  { key: 'sent', name: 'Sent', colour: 'var(--sent)' },
];

/** The last value lasts until its end. */
const untilEnd = (rows: Rows, end: number): Rows =>
  rows.length === 0 ? rows : [...rows, { ...rows[rows.length - 1], at: end }];

/** Megabits a second. */
export function trafficRows(
  points: readonly TrafficPoint[],
  to: number,
): { series: readonly LaneSeries[]; rows: Rows } {
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
  readonly colour: string;
}

const sumOf = ({ points }: ClientUsage) => points.reduce((sum, { sent, received }) => sum + sent + received, 0);

/** Megabits a second of a few clients, the larger ones below, those beyond the first together on top. */
export function clientRows(clients: readonly NamedUsage[], to: number): { series: readonly LaneSeries[]; rows: Rows } {
  const ordered = clients.toSorted((a, b) => sumOf(b) - sumOf(a));
  const own = new Set(ordered.slice(0, MOST_SERIES));
  const byTime = new Map<number, Record<string, number>>();
  let end = 0;
  for (const client of ordered) {
    const ends = endsOfPoints(client.points, to);
    const key = own.has(client) ? client.clientId : 'other';
    client.points.forEach(({ at, sent, received }, index) => {
      const row = byTime.get(at) ?? { at };
      // A kilobyte in a ms is eight megabits a second.
      const rate = ((sent + received) * 8) / Math.max(1, ends[index] - at);
      row[key] = (row[key] ?? 0) + rate;
      byTime.set(at, row);
      end = Math.max(end, ends[index]);
    });
  }
  const others = ordered.length - own.size;
  const series = [...own].map(({ clientId, name, colour }): LaneSeries => ({ key: clientId, name, colour }));
  if (others > 0) series.push({ key: 'other', name: `Other (${others})`, colour: 'var(--value-none)' });
  const rows = [...byTime.values()]
    .map((row) => ({ ...Object.fromEntries(series.map(({ key }) => [key, 0])), ...row }))
    .sort((a, b) => a['at'] - b['at']);
  return { series, rows: untilEnd(rows, end) };
}

/** When the series together are largest, and how large. */
export function peakOf({ series, rows }: Pick<LaneData, 'series' | 'rows'>): {
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
