const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'];

/** Kilobytes (decimal) in three significant digits; '–' for NaN. */
export function formatUsage(kilobytes: number): string {
  if (!Number.isFinite(kilobytes)) return '–';
  let value = kilobytes;
  let unit = 0;
  while (Number(value.toPrecision(3)) >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${Number(value.toPrecision(3))} ${UNITS[unit]}`;
}
