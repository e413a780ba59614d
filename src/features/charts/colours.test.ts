import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourPlace, distinctColours, valueColour } from './value-colour.ts';

type Rgb = readonly [number, number, number];

const css = readFileSync(new URL('../../app/colours.css', import.meta.url), 'utf8');
const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const rgbOf = (hex: string): Rgb => {
  const part = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [part(1), part(3), part(5)];
};

/** Name and colour of each, of one scheme. */
const coloursOf = (scheme: 0 | 1) =>
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)]
    .filter(([, name]) => name !== 'mark' && name !== 'heat')
    .map(([, name, ...colours]) => ({ name, rgb: rgbOf(colours[scheme]) }));

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Machado, Oliveira and Fernandes 2009, whole loss of one kind of cone. */
const EYES: Readonly<Record<string, readonly Rgb[] | null>> = {
  usual: null,
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
function seen(rgb: Rgb, eyes: readonly Rgb[] | null): Rgb {
  if (eyes === null) return rgb;
  const part = (row: Rgb) => Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]));
  return [part(eyes[0]), part(eyes[1]), part(eyes[2])];
}

describe.each([
  ['light', 0, '#ffffff'],
  ['dark', 1, '#242424'],
] as const)('the colours of the %s scheme', (_, scheme, ground) => {
  it('stand out from the ground by 3:1', () => {
    for (const { name, rgb } of coloursOf(scheme)) expect(contrast(rgb, rgbOf(ground)), name).toBeGreaterThan(3);
  });

  it.each(Object.keys(EYES))('differ from each other for eyes with %s vision', (eyes) => {
    const colours = coloursOf(scheme).map(({ name, rgb }) => ({ name, lab: oklab(seen(rgb, EYES[eyes])) }));
    expect(colours).toHaveLength(15);
    const least = eyes === 'usual' ? 0.085 : 0.035;
    for (const [at, one] of colours.entries()) {
      for (const other of colours.slice(at + 1)) {
        expect(
          Math.hypot(...one.lab.map((part, i) => part - other.lab[i])),
          `${one.name} ${other.name}`,
        ).toBeGreaterThan(least);
      }
    }
  });
});

it('gives a value the same colour for ever, None grey', () => {
  expect(['Guest', 'Windows 11', '30'].map(colourPlace)).toEqual([5, 5, 6]);
  expect(valueColour('')).toBe('var(--value-none)');
});

it.each([
  [['Corp', 'Guest', 'BYOD', 'IoT', 'Voice']],
  [['10', '20', '30', '35', '100']],
  [['Windows 11', 'Windows 10', 'Apple iPhone', 'Android', 'Mac OS X']],
  [['Windows', 'iOS', 'Android', 'macOS', 'Linux', 'Chrome OS']],
  [['Wired', 'Wireless']],
  [['2.4 GHz', '5 GHz', '2.4 and 5 GHz']],
])('tells the usual ones apart: %s', (values) => {
  expect(new Set(values.map(colourPlace)).size).toBe(values.length);
});

it('gives no two of twelve values one colour where colour alone tells them apart, whatever their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 }), (values) => {
      const colourOf = distinctColours(values);
      expect(new Set(values.map(colourOf)).size).toBe(values.length);
      expect(values.map(distinctColours(values.toReversed()))).toEqual(values.map(colourOf));
    }),
  );
  expect(distinctColours(['Guest'])('Guest')).toBe(valueColour('Guest'));
});
