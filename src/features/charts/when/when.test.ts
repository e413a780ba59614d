import { timeRange } from '#clients/query/ranges.ts';
import { displayFormat } from '#format/display-format.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks, binEdges, clockSteps, filterRange, momentText, tickText } from './clock.ts';
import { clientRows, mostByBin, ratesOf, volumesByBin } from './histories.ts';
import { countsByBin, countsByHour } from './seen-counts.ts';
import { whenSentence, whenTable } from './when-table.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// In two zones, one with summer time, by the browser tests.
describe('in the zone of this machine', () => {
  it('steps are whole on the clock, also where summer time begins and ends', () => {
    for (const from of [Date.UTC(2026, 2, 27), Date.UTC(2026, 9, 23), Date.UTC(2026, 10, 1)]) {
      const days = clockSteps(from, from + 5 * DAY, 1440, 'local');
      expect(days.map((ms) => new Date(ms).getHours())).toEqual(days.map(() => 0));
      expect([5, 6]).toContain(days.length);
      const hours = clockSteps(from, from + 5 * DAY, 240, 'local');
      // An hour that is skipped or comes twice.
      expect(hours.filter((ms) => new Date(ms).getHours() % 4 !== 0).length).toBeLessThanOrEqual(1);
    }
  });

  it('steps ascend where an hour is skipped or comes twice', () => {
    for (const from of [Date.UTC(2026, 2, 28, 18), Date.UTC(2026, 9, 24, 18)]) {
      for (const minutes of [5, 15, 30, 60, 120]) {
        const steps = clockSteps(from, from + DAY, minutes, 'local');
        expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
      }
    }
  });

  it('counts by weekday and hour as a naive script does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 3, 5) })), (list) => {
        const counted = countsByHour(Float64Array.from(list), Uint32Array.from(list.keys()), 'local');
        for (let day = 0; day < 7; day++) {
          for (let hour = 0; hour < 24; hour++) {
            const naive = list.filter((ms) => new Date(ms).getDay() === day && new Date(ms).getHours() === hour);
            expect(counted[day][hour]).toBe(naive.length);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('filters for the hour that was chosen, also where the clock shows it twice', () => {
    for (let hour = Date.UTC(2026, 9, 24); hour < Date.UTC(2026, 10, 3); hour += HOUR) {
      const range = timeRange(filterRange(hour, hour + HOUR), { now: 0, spanStart: 0 });
      expect(range).toEqual({ min: hour, max: hour + HOUR - 1 });
    }
  });

  it('writes moments as the user’s own clock shows them, or in UTC', () => {
    const at = new Date(2026, 10, 24, 8, 30).getTime();
    expect(filterRange(at, at + 60_000)).toBe('2026-11-24T08:30..2026-11-24T08:30');
    // The span ends within a minute: what was seen in it counts.
    expect(filterRange(at, at + 90_000)).toBe('2026-11-24T08:30..2026-11-24T08:31');
    expect(momentText(at, 'local')).toBe('Tue 24 Nov, 08:30');
    expect(tickText(Date.UTC(2026, 10, 24), 'utc')).toBe('24 Nov');
  });
});

const span = fc
  .tuple(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 1) }), fc.integer({ min: 1, max: 31 * 24 }))
  .map(([from, hours]) => ({ from, to: from + hours * HOUR }));

it('edges ascend from one end of the span to the other, and are not many', () => {
  fc.assert(
    fc.property(span, ({ from, to }) => {
      const edges = binEdges(from, to, 'utc');
      expect([edges[0], edges.at(-1)]).toEqual([from, to]);
      expect(edges.every((edge, at) => at === 0 || edge > edges[at - 1])).toBe(true);
      expect(edges.length).toBeLessThan(54);
      expect(axisTicks(from, to, 300, 'utc').length).toBeLessThanOrEqual(7);
    }),
  );
});

it('every time of the span is in one bin, the earlier ones and those without apart', () => {
  fc.assert(
    fc.property(span, fc.array(fc.option(fc.double({ min: -1, max: 1, noNaN: true }))), ({ from, to }, parts) => {
      const times = Float64Array.from(parts, (part) => (part === null ? Number.NaN : from + part * (to - from)));
      const edges = binEdges(from, to, 'utc');
      const { counts, before } = countsByBin(times, Uint32Array.from(times.keys()), edges);
      expect(before).toBe(times.filter((time) => time < from).length);
      counts.forEach((count, bin) => {
        const end = bin === counts.length - 1 ? Infinity : edges[bin + 1];
        expect(count).toBe(times.filter((time) => time >= edges[bin] && time < end).length);
      });
    }),
  );
});

it('volumes by bin add up to those of the points', () => {
  fc.assert(
    fc.property(span, fc.array(fc.nat(1000), { minLength: 2, maxLength: 40 }), ({ from, to }, amounts) => {
      const width = (to - from) / amounts.length;
      const points = amounts.map((amount, at) => ({ at: from + at * width, sent: amount, received: 2 * amount }));
      const edges = binEdges(from, to, 'utc');
      const sum = amounts.reduce((all, one) => all + one, 0);
      const sumOf = (volumes: readonly { sent: number }[]) => volumes.reduce((all, one) => all + one.sent, 0);
      expect(sumOf(volumesByBin(ratesOf(points, to, 'kB'), edges))).toBeCloseTo(sum, 5);
      expect(sumOf(volumesByBin(ratesOf(points, to, 'Mbit/s'), edges))).toBeCloseTo((sum * width) / 8, 0);
      // Those of several clients are added up.
      const both = [...ratesOf(points, to, 'kB'), ...ratesOf(points.slice(1), to, 'kB')];
      expect(sumOf(volumesByBin(both, edges))).toBeCloseTo(2 * sum - amounts[0], 5);
    }),
  );
});

it('knows the most clients of a bin, and where it knows none', () => {
  const points = [
    { at: 0, end: 10, clients: 3 },
    { at: 10, end: 20, clients: 5 },
  ];
  expect(mostByBin(points, [0, 15, 20, 30])).toEqual([5, 5, null]);
});

describe('the sum of the traffic', () => {
  const format = displayFormat({ times: 'relative', zone: 'utc', bytes: 'decimal' });
  const counts = Uint32Array.of(3);
  const when = {
    edges: [0, HOUR],
    few: null,
    volumes: [{ sent: 1000, received: 2000 }],
    peak: { at: 0, value: 0.5 },
    seen: { arrivals: counts, departures: counts },
    connected: null,
    timeText: () => 'Tue 24 Nov, 10:30',
  };
  const rest = 'most at Tue 24 Nov, 10:30 (500 kbit/s); 3 first seen, 3 last seen and offline';

  it('is the whole', () => {
    expect(whenSentence({ ...when, more: false }, format)).toBe(`3 MB, ${rest}`);
    expect(whenTable({ ...when, more: false }, format).total?.[0]).toBe('Total');
  });

  it('says that Meraki may have more than was read', () => {
    expect(whenSentence({ ...when, more: true }, format)).toBe(`At least 3 MB (Meraki may have more), ${rest}`);
    expect(whenTable({ ...when, more: true }, format).total?.[0]).toBe('Total, traffic incomplete');
  });
});

it('adds up each client, whatever its id is', () => {
  const rates = ratesOf([{ at: 0, sent: 100, received: 25 }], 1000, 'kB');
  const clients = ['at', '__proto__', 'constructor', 'a', 'b', 'c', 'd'].map((clientId) => ({
    clientId,
    name: clientId,
    rates,
  }));
  const { series, rows } = clientRows(clients);
  expect(series.map(({ name }) => name)).toEqual(['at', '__proto__', 'constructor', 'a', 'b', 'c', 'Other (1)']);
  expect(rows.map((row) => [row['at'], ...series.map(({ key }) => row[key])])).toEqual([
    [0, 1, 1, 1, 1, 1, 1, 1],
    [1000, 1, 1, 1, 1, 1, 1, 1],
  ]);
});
