import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramOf } from '#engine/histogram.ts';
import { endsOf, endsOfSteps, placeOf, rangeOf, rangeScale, textOfEnds } from './range-scale.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const amount = fc.double({ min: 0, max: 1e15, noNaN: true });
const time = fc.integer({ min: NOW - 3000 * DAY, max: NOW + 60_000 });
const types = ['usage', 'time'] as const;
const extent = { usage: fc.tuple(amount, amount), time: fc.tuple(time, time) };

describe.each(types)('the scale of a %s', (type) => {
  const scaled = fc.tuple(extent[type], fc.constantFrom('decimal', 'binary')).map(([[a, b], bytes]) => {
    const found = { min: Math.min(a, b), max: Math.max(a, b) };
    return { ...found, scale: rangeScale(type, found, NOW, bytes) };
  });

  it('ascends around all that occurs', () => {
    fc.assert(
      fc.property(scaled, ({ min, max, scale: { edges, labels } }) => {
        expect(edges.length).toBeGreaterThanOrEqual(2);
        expect(labels.length).toBe(edges.length);
        expect(edges.every((edge, at) => at === 0 || edge > edges[at - 1])).toBe(true);
        expect(edges[0]).toBeLessThanOrEqual(min);
        if (max < NOW || type === 'usage') expect(edges[edges.length - 1]).toBeGreaterThanOrEqual(max);
      }),
    );
  });

  it('every span of steps is a text that means its edges, and reads back as its ends', () => {
    fc.assert(
      fc.property(scaled, fc.nat(), fc.nat(), ({ scale }, a, b) => {
        const steps = scale.edges.length - 1;
        const low = a % steps;
        const high = low + 1 + (b % (steps - low));
        const ends = endsOfSteps(type, scale, low, high);
        const text = textOfEnds(type, ends);
        expect(text).not.toBeNull();
        expect(text === '').toBe(low === 0 && high === steps);
        if (text === null || text === '') return;
        const range = rangeOf(type, text, NOW);
        expect(range?.min).toBe(low === 0 ? -Infinity : scale.edges[low]);
        const below = type === 'usage' ? Number.EPSILON * scale.edges[high] : 0;
        expect(range?.max).toBe(high === steps ? Infinity : scale.edges[high] - below);
        expect(endsOf(type, text)).toEqual(ends);
      }),
    );
  });

  it('places its edges on whole steps and keeps what lies beyond inside', () => {
    fc.assert(
      fc.property(scaled, ({ scale }) => {
        scale.edges.forEach((edge, at) => expect(placeOf(scale, edge)).toBe(at));
        expect(placeOf(scale, -Infinity)).toBe(0);
        expect(placeOf(scale, Infinity)).toBe(scale.edges.length - 1);
      }),
    );
  });
});

it.each([
  ['usage', '10 MB', '2GB', '10MB..2GB'],
  ['usage', '', '2GB', '..2GB'],
  ['usage', '', '', ''],
  ['usage', '2GB', '1GB', null],
  ['usage', 'lots', '', null],
  ['time', '2h', '', '<2h'],
  ['time', '', '30d', '>30d'],
  ['time', '2d', '1h', '1h..2d'],
  ['time', '1h', '2d', null],
  ['time', '2026-11-01', '2026-11-20', '2026-11-01..2026-11-20'],
  ['time', '2026-11-01', '', '>=2026-11-01'],
  ['time', '', '2026-11-01', '<=2026-11-01'],
  ['time', '2026-11-01', '2h', null],
] as const)('%s from "%s" to "%s" is %s', (type, from, to, text) => {
  expect(textOfEnds(type, { from, to })).toBe(text);
});

it('has amounts that are round in the units that are asked for', () => {
  const { edges, labels } = rangeScale('usage', { min: 600, max: 3000 }, NOW, 'binary');
  expect(labels).toEqual(['500KiB', '1MiB', '2MiB', '5MiB']);
  expect(edges).toEqual([512, 1048.576, 2097.152, 5242.88]);
});

it('has no ends for a day by name', () => {
  expect(endsOf('time', 'today')).toBeNull();
  expect(endsOf('usage', '>=1GB')).toEqual({ from: '1GB', to: '' });
});

it('a bar of amounts counts the clients that its filter finds, also those at its ends', () => {
  const used = fc.array(fc.oneof(fc.constantFrom(0, 1, 2, 5, 1000, 2000, 5000), fc.integer({ min: 0, max: 10_000 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(used, (values) => {
      const scale = rangeScale('usage', { min: Math.min(...values), max: Math.max(...values) }, NOW);
      const { counts } = histogramOf(Float64Array.from(values), values.length, scale.edges, () => true);
      const found = Array.from(counts, (_, bin) => {
        const range = rangeOf('usage', textOfEnds('usage', endsOfSteps('usage', scale, bin, bin + 1)) ?? '', NOW);
        return values.filter((value) => range === null || (value >= range.min && value <= range.max)).length;
      });
      expect(found).toEqual([...counts]);
    }),
  );
});
