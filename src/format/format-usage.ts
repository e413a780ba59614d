export type ByteUnits = 'decimal' | 'binary';

const DECIMAL = { step: 1000, perKilobyte: 1, units: ['kB', 'MB', 'GB', 'TB', 'PB'] };
const BINARY = { step: 1024, perKilobyte: 1000 / 1024, units: ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'] };

/** A number in three significant digits without an exponent; '0' for less than a thousandth. */
const threeDigits = (value: number): string => {
  const rounded = Number(value.toPrecision(3));
  return Math.abs(rounded) < 0.001 ? '0' : String(rounded);
};

/** The digits that are shown: three, or all whole ones from 1,000 on (of the largest unit, or 1,000 to 1,023 of a binary one). */
const digitsOf = (value: number): string => (value >= 1000 ? String(Math.round(value)) : threeDigits(value));

/** A value in the largest unit in which the shown digits are at least 1. */
function scaled(value: number, step: number, units: readonly string[]): string {
  let left = value;
  let unit = 0;
  while (Number(digitsOf(left)) >= step && unit < units.length - 1) {
    left /= step;
    unit++;
  }
  return `${digitsOf(left)} ${units[unit]}`;
}

/** Kilobytes as Meraki sends them (1,000 bytes) in three significant digits; '–' for NaN. */
export function formatBytes(kilobytes: number, bytes: ByteUnits): string {
  if (!Number.isFinite(kilobytes)) return '–';
  const { step, perKilobyte, units } = bytes === 'binary' ? BINARY : DECIMAL;
  return scaled(kilobytes * perKilobyte, step, units);
}

/** Bits per second in decimal units; '–' for NaN. */
export function formatRate(bitsPerSecond: number): string {
  return Number.isFinite(bitsPerSecond)
    ? scaled(bitsPerSecond, 1000, ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s'])
    : '–';
}

/** A share of 0 to 1 as a percentage; a share above 0 is never written as 0 %, one below 1 never as 100 %. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return '–';
  if (share > 0 && share < 0.001) return '<0.1 %';
  if (share < 1 && share >= 0.9995) return '>99.9 %';
  return `${(share * 100).toFixed(1)} %`;
}
